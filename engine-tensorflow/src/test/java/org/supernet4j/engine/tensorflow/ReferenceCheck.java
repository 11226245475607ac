package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.engine.Probe;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.testkit.ReferenceNetwork;
import org.supernet4j.testkit.ReferencePass;
import org.supernet4j.testkit.ReferenceWeights;

/**
 * The engine against the plain-Java reference: logits in evaluation, in training and of regularised
 * draws on a piece of a batch, and gradients of these.
 */
final class ReferenceCheck {
  private static final int BATCH = 5;
  private static final long DRAW = 0x0123456789ABCDEFL;
  private static final long FIRST_EXAMPLE = 37;
  private static final ReferencePass REGULARIZED =
      ReferencePass.regularized(DRAW).startingAt(FIRST_EXAMPLE);
  private static final double LOGITS = 1e-5;
  private static final double GRADIENTS = 1e-4;

  private final Network network;
  private final Map<String, double[]> weights;
  private final Batch batch;
  private final byte[] images;
  private final int[] labels;

  ReferenceCheck(Network network, long seed) {
    this.network = network;
    this.weights = ReferenceWeights.random(network, seed);
    this.batch = Fixtures.batch(network, BATCH, seed);
    this.images = batch.images();
    this.labels = batch.labels();
    batch.placeAt(FIRST_EXAMPLE);
  }

  /** Compares some architectures. */
  void agrees(List<Architecture> architectures) {
    Map<String, float[]> floats = new HashMap<>();
    weights.forEach((name, values) -> floats.put(name, floats(values)));
    try (TensorFlowSupernet supernet =
        TensorFlowSupernet.with(
            floats, network, Fixtures.spec(network, Fixtures.SGD), Fixtures.OPTIONS)) {
      for (Architecture architecture : architectures) {
        logitsAgree(supernet, architecture);
        gradientsAgree(supernet, architecture);
      }
    }
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  private void logitsAgree(TensorFlowSupernet supernet, Architecture architecture) {
    Network fixed = network.at(architecture);
    Map<String, double[]> part = ReferenceWeights.of(network, weights, architecture);
    assertClose(
        supernet.logits(architecture, batch),
        ReferenceNetwork.logits(fixed, part, images, BATCH, ReferencePass.evaluation()),
        "logits in evaluation of " + architecture);
    assertClose(
        Fixtures.trainingLogits(supernet, architecture, batch, false, 0),
        ReferenceNetwork.logits(fixed, part, images, BATCH, ReferencePass.training()),
        "logits in training of " + architecture);
    assertClose(
        Fixtures.trainingLogits(supernet, architecture, batch, true, DRAW),
        ReferenceNetwork.logits(fixed, part, images, BATCH, REGULARIZED),
        "logits of a regularised draw of " + architecture);
  }

  private static void assertClose(float[] found, double[][] expected, String what) {
    double[] flat = Arrays.stream(expected).flatMapToDouble(Arrays::stream).toArray();
    double scale = Math.max(1, Arrays.stream(flat).map(Math::abs).max().orElseThrow());
    assertThat(found).as(what).hasSameSizeAs(flat);
    for (int i = 0; i < flat.length; i++) {
      assertThat((double) found[i])
          .as("%s [%d]", what, i)
          .isCloseTo(flat[i], within(LOGITS * scale));
    }
  }

  /** Of every parameter the weight of the largest gradient and another one. */
  private void gradientsAgree(TensorFlowSupernet supernet, Architecture architecture) {
    Map<String, float[]> gradients =
        supernet.weightGradients(Probe.of(architecture).withRegularization(DRAW), batch);
    SplittableRandom random = new SplittableRandom(1);
    for (Parameter parameter : network.parameters()) {
      boolean[] used = Fixtures.used(parameter, architecture, network);
      int[] places = IntStream.range(0, used.length).filter(i -> used[i]).toArray();
      if (!parameter.role().isTrainable() || places.length == 0) {
        continue;
      }
      String name = parameter.name();
      float[] found = gradients.get(name);
      int largest = largest(found);
      double scale = Math.max(0.1, Math.abs(found[largest]));
      for (int i : new int[] {largest, places[random.nextInt(places.length)]}) {
        assertThat((double) found[i])
            .as("gradient of %s [%d] in %s", name, i, architecture)
            .isCloseTo(
                ReferenceNetwork.numericGradient(
                    network, architecture, weights, images, labels, REGULARIZED, name, i),
                within(GRADIENTS * scale));
      }
    }
  }

  private static int largest(float[] values) {
    int largest = 0;
    for (int i = 1; i < values.length; i++) {
      largest = Math.abs(values[i]) > Math.abs(values[largest]) ? i : largest;
    }
    return largest;
  }
}
