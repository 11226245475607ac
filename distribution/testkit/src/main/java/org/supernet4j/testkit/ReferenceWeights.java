package org.supernet4j.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.apiguardian.api.API;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Gates;
import org.supernet4j.api.space.Size;

/** Weights for tests, by parameter name, as row-major values. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ReferenceWeights {
  private ReferenceWeights() {}

  /**
   * Random values of the largest shapes: what all architectures of a network share. Every value is
   * a float, so that engines in single precision can take it over as it is. Scales and variances
   * are positive, as are the offsets of norms, so that no ReLU after a norm is dead.
   */
  public static Map<String, double[]> random(Network network, long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    Map<String, double[]> weights = new LinkedHashMap<>();
    for (Parameter parameter : network.parameters()) {
      double[] values = new double[Math.toIntExact(parameter.largestCount())];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) draw(parameter, random);
      }
      weights.put(parameter.name(), values);
    }
    return weights;
  }

  private static double draw(Parameter parameter, RandomGenerator random) {
    return switch (parameter.role()) {
      case KERNEL, DEPTHWISE_KERNEL, MATRIX ->
          random.nextGaussian() * Math.sqrt(2.0 / parameter.fanIn());
      case KERNEL_TRANSFORM -> random.nextGaussian() / Math.sqrt(parameter.fanIn());
      case NORM_SCALE, NORM_VARIANCE -> random.nextDouble(0.5, 1.5);
      case NORM_OFFSET -> random.nextDouble(0.05, 0.4);
      case BIAS, NORM_MEAN -> random.nextDouble(-0.4, 0.4);
    };
  }

  /**
   * The part of shared weights that one architecture uses: of each dimension the leading entries,
   * of the extents of kernels the central ones, led through the transforms where there are any.
   *
   * @param network the network with choices
   * @param shared values of the largest shapes
   * @return values for the fixed network {@code network.at(architecture)}
   */
  public static Map<String, double[]> of(
      Network network, Map<String, double[]> shared, Architecture architecture) {
    return of(network, shared, architecture, Gates.none());
  }

  /**
   * The part of shared weights that one architecture with gates uses.
   *
   * @return values for the fixed network {@code network.at(architecture, gates)}
   */
  public static Map<String, double[]> of(
      Network network, Map<String, double[]> shared, Architecture architecture, Gates gates) {
    Map<String, List<Parameter>> owned = new LinkedHashMap<>();
    network.forEachNode(
        (block, node) -> {
          List<Parameter> parameters = block.parametersOf(node);
          parameters.forEach(parameter -> owned.put(parameter.name(), parameters));
        });
    Map<String, double[]> weights = new LinkedHashMap<>();
    for (Parameter fixed : network.at(architecture, gates).parameters()) {
      weights.put(fixed.name(), valuesOf(fixed, owned.get(fixed.name()), shared));
    }
    return weights;
  }

  /**
   * The values of a parameter.
   *
   * @param layer the shared parameters of its layer
   */
  private static double[] valuesOf(
      Parameter fixed, List<Parameter> layer, Map<String, double[]> shared) {
    Parameter whole =
        layer.stream().filter(each -> each.name().equals(fixed.name())).findFirst().orElseThrow();
    double[] values = ReferenceNetwork.valuesOf(whole.name(), whole.shape(), shared);
    List<Parameter> transforms =
        layer.stream().filter(each -> each.role() == Parameter.Role.KERNEL_TRANSFORM).toList();
    if (!whole.role().isKernel() || transforms.isEmpty()) {
      return cut(whole, fixed, values);
    }
    List<Size> shape = new ArrayList<>(fixed.shape());
    int extent = shape.get(0).largest();
    int largest = whole.shape().get(0).largest();
    shape.set(0, Size.of(largest));
    shape.set(1, Size.of(largest));
    Parameter channels = new Parameter(fixed.name(), shape, fixed.role(), fixed.initializer());
    return ReferenceKernels.transform(
        cut(whole, channels, values), largest, extent, transforms, shared);
  }

  private static double[] cut(Parameter whole, Parameter part, double[] values) {
    double[] result = new double[Math.toIntExact(part.largestCount())];
    for (int i = 0; i < result.length; i++) {
      result[i] = values[indexIn(whole, part, i)];
    }
    return result;
  }

  /** Where an entry of the part lies in the whole. */
  private static int indexIn(Parameter whole, Parameter part, int index) {
    List<Size> dimensions = part.shape();
    int rest = index;
    int position = 0;
    int stride = 1;
    for (int i = dimensions.size() - 1; i >= 0; i--) {
      int extent = dimensions.get(i).largest();
      int wholeExtent = whole.shape().get(i).largest();
      int begin = whole.role().isCentred(i) ? (wholeExtent - extent) / 2 : 0;
      position += (begin + rest % extent) * stride;
      rest /= extent;
      stride *= wholeExtent;
    }
    return position;
  }
}
