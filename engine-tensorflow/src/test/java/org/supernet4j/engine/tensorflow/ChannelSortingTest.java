package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.DepthwiseConvolution;
import org.supernet4j.api.network.Features;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.GlobalAveragePooling;
import org.supernet4j.api.network.KernelSharing;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.network.Rescale;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/** Inverted bottlenecks whose hidden channels are put in order of importance. */
class ChannelSortingTest {
  private static final Choice EXPAND = Choice.ofSizes("expand", 2, 3, 5);
  private static final Choice KERNEL = Choice.ofSizes("kernel", 3, 5);
  private static final Choice DEPTH = Choice.ofSizes("depth", 1, 2);
  private static final Network NETWORK = network();
  private static final Architecture LARGEST = NETWORK.choices().last();
  private static final Architecture NARROWER = LARGEST.with(0, 1);
  private static final Architecture NARROWEST = LARGEST.with(0, 0);
  private static final float NEAR = 1e-5f;

  private final Batch batch = Fixtures.batch(NETWORK, 8, 1);
  private final TensorFlowSupernet supernet = trained();

  @AfterEach
  void close() {
    supernet.close();
  }

  private static Network network() {
    NetworkBuilder builder =
        NetworkBuilder.forImages(Choices.of(EXPAND, KERNEL, DEPTH), Shape.image(8, 8, 1));
    return builder.build(
        builder
            .input()
            .then(Rescale.toUnitRange())
            .then("stem", Convolution.of(4, 3))
            .within("first", ChannelSortingTest::bottleneck)
            .when(DEPTH.atLeast(2), "second", ChannelSortingTest::bottleneck)
            .then(new GlobalAveragePooling())
            .then(new Flatten())
            .then("logits", Dense.of(3)));
  }

  private static Features bottleneck(Features input) {
    Features hidden =
        input
            .then("expand/conv", Convolution.of(EXPAND.size().times(4), Size.of(1)))
            .batchNorm("expand/norm")
            .activation(ActivationFunction.SWISH)
            .then(
                "depthwise/conv",
                DepthwiseConvolution.of(KERNEL.size()).withSharing(KernelSharing.TRANSFORMED))
            .batchNorm("depthwise/norm")
            .activation(ActivationFunction.SWISH);
    Features gate =
        hidden
            .then(new GlobalAveragePooling())
            .then("squeeze", Convolution.of(EXPAND.size(), Size.of(1)).withBias())
            .activation(ActivationFunction.SWISH)
            .then("excite", Convolution.of(hidden.shape().channels(), Size.of(1)).withBias())
            .activation(ActivationFunction.SIGMOID);
    return hidden
        .multiply(gate)
        .then("project/conv", Convolution.of(4, 1))
        .batchNorm("project/norm")
        .add(input);
  }

  /** A few steps, so that norms and momentum are not all alike. */
  private TensorFlowSupernet trained() {
    TensorFlowSupernet trained =
        TensorFlowSupernet.fresh(NETWORK, Fixtures.spec(NETWORK, Fixtures.SGD), Fixtures.OPTIONS);
    for (int step = 0; step < 4; step++) {
      trained.step(step, List.of(Fixtures.draw(LARGEST)), batch);
    }
    return trained;
  }

  private int sort(Architecture... kept) {
    return supernet.sortChannels(Set.of(EXPAND), List.of(kept));
  }

  private static void assertSame(float[] found, float[] expected) {
    assertThat(found).containsExactly(expected, within(NEAR));
  }

  @Test
  void theLargestComputesWhatItDidAndSmallerOnesSomethingElse() {
    float[] evaluated = supernet.logits(LARGEST, batch);
    float[] trained = Fixtures.trainingLogits(supernet, LARGEST, batch, false, 0);
    float[] narrow = supernet.logits(NARROWER, batch);

    assertThat(sort(LARGEST)).isPositive();

    assertSame(supernet.logits(LARGEST, batch), evaluated);
    assertSame(Fixtures.trainingLogits(supernet, LARGEST, batch, false, 0), trained);
    assertThat(supernet.logits(NARROWER, batch)).isNotEqualTo(narrow);
  }

  @Test
  void channelsStandByTheMagnitudeOfTheProjection() {
    sort(LARGEST);

    for (String block : List.of("first", "second")) {
      assertThat(magnitudes(block + "/project/conv/kernel", 20))
          .isSortedAccordingTo((one, other) -> Double.compare(other, one));
      assertThat(magnitudes(block + "/excite/kernel", 5))
          .isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }
    assertThat(sort(LARGEST)).as("channels that move a second time").isZero();
  }

  /** Sums of magnitudes by the row of {@code [1, 1, rows, columns]}. */
  private List<Double> magnitudes(String kernel, int rows) {
    float[] values = Fixtures.values(supernet).get(kernel);
    int columns = values.length / rows;
    List<Double> sums = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      int first = row * columns;
      sums.add(IntStream.range(first, first + columns).mapToDouble(i -> Math.abs(values[i])).sum());
    }
    return sums;
  }

  @Test
  void architecturesThatAreKeptComputeWhatTheyDid() {
    float[] largest = supernet.logits(LARGEST, batch);
    float[] narrower = supernet.logits(NARROWER, batch);
    float[] narrowest = supernet.logits(NARROWEST, batch);

    assertThat(sort(LARGEST, NARROWER)).isPositive();

    assertSame(supernet.logits(LARGEST, batch), largest);
    assertSame(supernet.logits(NARROWER, batch), narrower);
    assertThat(supernet.logits(NARROWEST, batch)).isNotEqualTo(narrowest);
  }

  /** Momentum moves with its weight, or the next steps would differ. */
  @Test
  void trainingGoesOnAsItWouldHave() {
    try (TensorFlowSupernet unsorted = trained()) {
      sort(LARGEST);
      for (int step = 4; step < 8; step++) {
        unsorted.step(step, List.of(Fixtures.draw(LARGEST)), batch);
        supernet.step(step, List.of(Fixtures.draw(LARGEST)), batch);
      }
      float[] expected = unsorted.logits(LARGEST, batch);
      float[] found = supernet.logits(LARGEST, batch);
      for (int i = 0; i < expected.length; i++) {
        assertThat(found[i]).isCloseTo(expected[i], within(1e-4f));
      }
    }
  }

  @Test
  void onlyChannelsOfTheNamedChoicesMove() {
    Map<String, float[]> before = Fixtures.values(supernet);

    assertThat(supernet.sortChannels(Set.of(KERNEL, DEPTH), List.of(LARGEST))).isZero();

    Map<String, float[]> after = Fixtures.values(supernet);
    before.forEach((name, values) -> assertThat(after.get(name)).as(name).isEqualTo(values));
  }
}
