package org.supernet4j.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.supernet4j.api.network.Block;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.Node;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Gates;
import org.supernet4j.api.space.Size;
import org.supernet4j.testkit.operation.Tensor;

/**
 * Evaluates a fixed network in plain Java, in double precision and straight from the meaning of the
 * operations that layers are made of: the independent computation that engines are compared with.
 * Slow; for small networks.
 *
 * <p>Networks come from {@link Network#at(Architecture)} or, with gates on alternatives, from
 * {@link Network#at(Architecture, Gates)}. Weights are given by parameter name as row-major values
 * of the fixed network's shapes, for example from {@link ReferenceWeights}. Inputs are unsigned
 * bytes {@code [count, shape...]}, such as images, or ints where the network reads ints. Random
 * masks are those that every engine draws.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ReferenceNetwork {
  /** Distance from a weight at which its numeric gradient looks to both sides. */
  private static final double DIFFERENCE = 1e-5;

  private ReferenceNetwork() {}

  /**
   * The logits for inputs of bytes, such as images, {@code [count][classes]}.
   *
   * @throws IllegalArgumentException if the network has choices, or a parameter is missing or has
   *     another number of values
   */
  public static double[][] logits(
      Network fixed, Map<String, double[]> weights, byte[] images, int count, ReferencePass pass) {
    return logits(fixed, weights, pixels(fixed, images, count), pass);
  }

  /**
   * The logits, {@code [count][classes]}.
   *
   * @param input {@code [count, shape...]}; ints where the network reads ints
   * @throws IllegalArgumentException if the network has choices, the input is of another shape, or
   *     a parameter is missing or has another number of values
   */
  public static double[][] logits(
      Network fixed, Map<String, double[]> weights, Tensor input, ReferencePass pass) {
    if (fixed.choices().count() > 0) {
      throw new IllegalArgumentException(
          "the reference evaluates networks without choices, found "
              + fixed.choices()
              + "; take network.at(architecture)");
    }
    int count = input.shape()[0];
    int[] expected = ReferenceLayer.zeros(count, fixed.input()).shape();
    if (!Arrays.equals(input.shape(), expected)) {
      throw new IllegalArgumentException(
          "the network reads "
              + Arrays.toString(expected)
              + ", found "
              + Arrays.toString(input.shape()));
    }
    Block body = fixed.body();
    List<Tensor> values = new ArrayList<>();
    values.add(input);
    for (Node node : body.nodes()) {
      List<Tensor> inputs = node.inputs().stream().map(values::get).toList();
      ReferenceLayer layer =
          new ReferenceLayer(
              node.layer(),
              node.path(),
              body.inputsOf(node),
              (name, shape) ->
                  new Tensor(
                      ReferenceLayer.extents(shape), valuesOf(name, shape.dimensions(), weights)),
              pass);
      values.add(layer.value(inputs));
    }
    double[] logits = values.get(body.output()).values();
    double[][] rows = new double[count][];
    for (int n = 0; n < count; n++) {
      rows[n] = Arrays.copyOfRange(logits, n * fixed.classes(), (n + 1) * fixed.classes());
    }
    return rows;
  }

  /** The mean cross-entropy with the labels, by natural logarithm. */
  public static double meanCrossEntropy(
      Network fixed,
      Map<String, double[]> weights,
      byte[] images,
      int[] labels,
      ReferencePass pass) {
    double sum = 0;
    double[][] logits = logits(fixed, weights, images, labels.length, pass);
    for (int n = 0; n < labels.length; n++) {
      double largest = Arrays.stream(logits[n]).max().orElseThrow();
      double exponentials = Arrays.stream(logits[n]).map(z -> Math.exp(z - largest)).sum();
      sum += largest + Math.log(exponentials) - logits[n][labels[n]];
    }
    return sum / labels.length;
  }

  /**
   * The derivative of {@link #meanCrossEntropy} of one architecture with respect to one of the
   * weights that all share, by central differences: good to about 1e-9 where the network is smooth.
   *
   * @param shared values of the largest shapes
   * @param parameter the name of the parameter
   * @param index the index of the weight within it, row-major
   */
  public static double numericGradient(
      Network network,
      Architecture architecture,
      Map<String, double[]> shared,
      byte[] images,
      int[] labels,
      ReferencePass pass,
      String parameter,
      int index) {
    Network fixed = network.at(architecture);
    Map<String, double[]> shifted = new HashMap<>(shared);
    double[] values = shifted.get(parameter).clone();
    shifted.put(parameter, values);
    double value = values[index];
    values[index] = value + DIFFERENCE;
    double above =
        meanCrossEntropy(
            fixed, ReferenceWeights.of(network, shifted, architecture), images, labels, pass);
    values[index] = value - DIFFERENCE;
    double below =
        meanCrossEntropy(
            fixed, ReferenceWeights.of(network, shifted, architecture), images, labels, pass);
    return (above - below) / (2 * DIFFERENCE);
  }

  /** {@link #numericGradient} of every weight of a parameter of a fixed network, row-major. */
  public static double[] meanCrossEntropyGradient(
      Network fixed,
      Map<String, double[]> weights,
      byte[] images,
      int[] labels,
      ReferencePass pass,
      String parameter) {
    double[] gradient = new double[weights.get(parameter).length];
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] =
          numericGradient(
              fixed, fixed.choices().first(), weights, images, labels, pass, parameter, i);
    }
    return gradient;
  }

  /**
   * The derivative of {@link #meanCrossEntropy} of one architecture with respect to a gate, by
   * central differences: good to about 1e-9 where the network is smooth.
   *
   * @param shared values of the largest shapes
   * @param gates of which one is shifted
   * @param option the option whose gate is, by index
   */
  public static double numericGateGradient(
      Network network,
      Architecture architecture,
      Gates gates,
      Map<String, double[]> shared,
      byte[] images,
      int[] labels,
      ReferencePass pass,
      Choice choice,
      int option) {
    double[] sides = new double[2];
    for (int side = 0; side < 2; side++) {
      Map<Integer, Double> shifted = new HashMap<>(gates.weights().get(choice));
      double shift = side == 0 ? DIFFERENCE : -DIFFERENCE;
      shifted.merge(option, shift, Double::sum);
      Gates moved = gates.with(choice, shifted);
      sides[side] =
          meanCrossEntropy(
              network.at(architecture, moved),
              ReferenceWeights.of(network, shared, architecture, moved),
              images,
              labels,
              pass);
    }
    return (sides[0] - sides[1]) / (2 * DIFFERENCE);
  }

  static double[] valuesOf(String name, List<Size> shape, Map<String, double[]> weights) {
    double[] values = weights.get(name);
    long count = Size.largestProduct(shape);
    if (values == null || values.length != count) {
      throw new IllegalArgumentException(
          "parameter '"
              + name
              + "' needs "
              + count
              + " values of shape "
              + shape
              + ", found "
              + (values == null ? "none" : values.length));
    }
    return values;
  }

  private static Tensor pixels(Network fixed, byte[] images, int count) {
    Tensor pixels = ReferenceLayer.zeros(count, fixed.input());
    for (int i = 0; i < pixels.values().length; i++) {
      pixels.values()[i] = Byte.toUnsignedInt(images[i]);
    }
    return pixels;
  }
}
