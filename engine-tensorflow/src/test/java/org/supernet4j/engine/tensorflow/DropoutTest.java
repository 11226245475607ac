package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.engine.Clipping;
import org.supernet4j.api.engine.TrainingSpec;
import org.supernet4j.api.network.ChannelSlice;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.DropConnect;
import org.supernet4j.api.network.Dropout;
import org.supernet4j.api.network.Features;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.GlobalAveragePooling;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.network.Rescale;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.tensor.Shape;

/**
 * Dropped elements and branches, seen through networks whose logits are the dropped values: white
 * images, so 1 before the layer, and an identity matrix behind it.
 */
class DropoutTest {
  private static final int IMAGES = 400;
  private static final int PIXELS = 12;
  private static final double RATE = 0.3;
  private static final float KEPT = (float) (1 / (1 - RATE));

  private final Batch batch = white(IMAGES);

  private static Batch white(int size) {
    Batch batch = Fixtures.batch(network(features -> features), size, 1);
    Arrays.fill(batch.images(), (byte) 255);
    Arrays.fill(batch.labels(), 0);
    return batch;
  }

  /** Drops values of images, which are flattened behind the layers. */
  private static Network network(UnaryOperator<Features> layers) {
    NetworkBuilder builder = NetworkBuilder.forImages(Choices.of(), Shape.image(2, 2, 3));
    Features dropped = layers.apply(builder.input().then(Rescale.toUnitRange()));
    Features vector = dropped.shape().isImage() ? dropped.then(new Flatten()) : dropped;
    int features = vector.shape().channels().largest();
    return builder.build(vector.then("identity", Dense.of(features).withoutBias()));
  }

  private static TensorFlowSupernet supernet(Network network, long seed) {
    int size = network.classes();
    float[] identity = new float[size * size];
    for (int i = 0; i < size; i++) {
      identity[i * size + i] = 1;
    }
    TrainingSpec spec =
        new TrainingSpec(
            Fixtures.task(network),
            Fixtures.LABELS,
            Fixtures.SGD,
            step -> 0,
            Clipping.none(),
            new Randomness(seed));
    return TensorFlowSupernet.with(
        Map.of("identity/matrix", identity), network, spec, Fixtures.OPTIONS);
  }

  private static float[] trained(Network network, Batch batch, boolean regularized) {
    try (TensorFlowSupernet supernet = supernet(network, 1)) {
      Architecture only = network.choices().first();
      return Fixtures.trainingLogits(supernet, only, batch, regularized, 77);
    }
  }

  /** The share of zeros; all else must be what a rate leaves of 1. */
  private static double dropped(float[] values) {
    int zeros = 0;
    for (float value : values) {
      if (value == 0) {
        zeros++;
      } else {
        assertThat(value).isCloseTo(KEPT, within(1e-6f));
      }
    }
    return (double) zeros / values.length;
  }

  /** Five standard deviations of a share. */
  private static double tolerance(int draws) {
    return 5 * Math.sqrt(RATE * (1 - RATE) / draws);
  }

  @Test
  void dropoutDropsElementsAtItsRateAndKeepsTheMean() {
    float[] values = trained(network(x -> x.then(new Dropout(RATE))), batch, true);
    assertThat(dropped(values)).isCloseTo(RATE, within(tolerance(values.length)));
    double[] perElement = new double[PIXELS];
    for (int i = 0; i < values.length; i++) {
      perElement[i % PIXELS] += values[i] / IMAGES;
    }
    for (double mean : perElement) {
      assertThat(mean).isCloseTo(1, within(tolerance(IMAGES) * KEPT));
    }
  }

  @Test
  void dropConnectDropsWholeExamplesAtItsRate() {
    Network images = network(x -> x.then(new DropConnect(RATE)));
    Network vectors = network(x -> x.then(new Flatten()).then(new DropConnect(RATE)));
    for (Network network : List.of(images, vectors)) {
      float[] values = trained(network, batch, true);
      assertThat(dropped(values)).isCloseTo(RATE, within(tolerance(IMAGES)));
      for (double[] example : Fixtures.rows(values, IMAGES)) {
        assertThat(Arrays.stream(example).distinct().count()).isEqualTo(1);
      }
    }
  }

  @Test
  void layersDropIndependently() {
    Network two =
        network(x -> x.then(new Dropout(RATE)).concat(List.of(x.then(new Dropout(RATE)))));
    float[] values = trained(two, batch, true);
    int both = 0;
    for (double[] example : Fixtures.rows(values, IMAGES)) {
      for (int i = 0; i < PIXELS; i++) {
        int first = i / 3 * 6 + i % 3;
        both += example[first] == 0 && example[first + 3] == 0 ? 1 : 0;
      }
    }
    double expected = RATE * RATE;
    assertThat((double) both / (IMAGES * PIXELS))
        .isCloseTo(expected, within(5 * Math.sqrt(expected * (1 - expected) / (IMAGES * PIXELS))));
  }

  @Test
  void nothingIsDroppedWithoutRegularisationOrInEvaluation() {
    Network network = network(x -> x.then(new Dropout(RATE)).then(new DropConnect(RATE)));
    assertThat(trained(network, batch, false)).containsOnly(1f);
    try (TensorFlowSupernet supernet = supernet(network, 1)) {
      assertThat(supernet.logits(network.choices().first(), batch)).containsOnly(1f);
    }
    assertThat(trained(network(x -> x.then(new Dropout(0))), batch, true)).containsOnly(1f);
  }

  /** The images stand for the features of a layer: its bias has their gradient. */
  @Test
  void gradientsPassWhereValuesPassed() {
    Network network =
        network(
            x ->
                x.then("one", Convolution.of(3, 1).withBias())
                    .then(new DropConnect(0.5))
                    .then(new GlobalAveragePooling()));
    Architecture only = network.choices().first();
    Batch single = white(1);
    long dropping = 0;
    for (long seed = 0; seed < 20; seed++) {
      TrainingSpec spec =
          new TrainingSpec(
              Fixtures.task(network),
              Fixtures.LABELS,
              Fixtures.SGD,
              step -> 0,
              Clipping.none(),
              new Randomness(seed));
      try (TensorFlowSupernet supernet =
          TensorFlowSupernet.fresh(network, spec, Fixtures.OPTIONS)) {
        Map<String, float[]> gradients = supernet.gradients(Fixtures.draw(only), single);
        boolean passed = gradients.get("identity/matrix")[0] != 0;
        dropping += passed ? 0 : 1;
        for (float part : gradients.get("one/bias")) {
          assertThat(part != 0).isEqualTo(passed);
        }
      }
    }
    assertThat(dropping).isBetween(3L, 17L);
  }

  @Test
  void whatIsDroppedDependsOnSeedStepAndDraw() {
    Network network = network(x -> x.then(new Dropout(RATE)));
    Draw draw = Fixtures.draw(network.choices().first());
    List<Draw> draws = List.of(draw, draw);
    try (TensorFlowSupernet one = supernet(network, 1);
        TensorFlowSupernet same = supernet(network, 1);
        TensorFlowSupernet other = supernet(network, 2)) {
      double[] first = losses(one, 5, draws);
      assertThat(losses(same, 5, draws)).isEqualTo(first);
      assertThat(losses(one, 5, draws)).isEqualTo(first);
      assertThat(first[1]).isNotEqualTo(first[0]);
      assertThat(losses(one, 6, draws)).doesNotContain(first);
      assertThat(losses(other, 5, draws)).doesNotContain(first);
    }
  }

  /** Each example keeps its masks, whatever else is computed with it. */
  @Test
  void aBatchInPiecesDropsWhatItDropsInOne() {
    Network network =
        network(
            x ->
                x.then(new Dropout(RATE))
                    .then(ChannelSlice.leading(2))
                    .then("again", new Dropout(RATE))
                    .then(new GlobalAveragePooling())
                    .then("branch", new DropConnect(RATE)));
    float[] whole = trained(network, white(64), true);
    int each = whole.length / 4;
    for (int piece = 0; piece < 4; piece++) {
      Batch part = white(16);
      part.placeAt(16L * piece);
      assertThat(trained(network, part, true))
          .as("piece %s", piece)
          .containsExactly(Arrays.copyOfRange(whole, piece * each, (piece + 1) * each));
    }
  }

  private double[] losses(TensorFlowSupernet supernet, long step, List<Draw> draws) {
    return supernet.step(step, draws, batch).results().stream()
        .mapToDouble(result -> result.loss())
        .toArray();
  }
}
