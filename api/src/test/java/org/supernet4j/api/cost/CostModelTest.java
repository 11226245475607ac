package org.supernet4j.api.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.DepthwiseConvolution;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.GlobalAveragePooling;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

class CostModelTest {
  private final Choice width = Choice.ofSizes("width", 2, 4);
  private final Choice kernel = Choice.ofSizes("kernel", 3, 5);
  private final Choice depth = Choice.ofSizes("depth", 1, 2);
  private final Choice operation = Choice.ofOperations("operation", "depthwise", "conv");
  private final Network network = network();
  private final CostModel costs = new CostModel(network);

  private Network network() {
    NetworkBuilder builder =
        NetworkBuilder.forImages(Choices.of(width, kernel, depth, operation), Shape.image(6, 5, 3));
    return builder.build(
        builder
            .input()
            .then(
                "stem",
                Convolution.of(width.size().times(2).plus(1), kernel.size())
                    .withStride(2)
                    .withBias())
            .batchNorm("norm")
            .when(
                depth.atLeast(2),
                "more",
                part ->
                    part.choose(
                        operation,
                        "pick",
                        List.of(
                            inner -> inner.then("conv", DepthwiseConvolution.of(kernel.size())),
                            inner ->
                                inner.then(
                                    "conv",
                                    Convolution.of(width.size().times(2).plus(1), Size.of(1))))))
            .activation(ActivationFunction.RELU)
            .then(new GlobalAveragePooling())
            .then(new Flatten())
            .then("head", Dense.of(7)));
  }

  /** The cost worked out by hand: feature maps after the stem are 3 x 3. */
  private Cost direct(Architecture architecture) {
    long channels = 2L * architecture.size(width) + 1;
    long taps = (long) architecture.size(kernel) * architecture.size(kernel);
    long macs = 9 * taps * 3 * channels + channels * 7;
    long parameters = taps * 3 * channels + channels + 2 * channels + channels * 7 + 7;
    long activations = 3 * 9 * channels + channels + channels + 7;
    if (architecture.size(depth) >= 2) {
      boolean conv = architecture.option(operation).equals("conv");
      macs += conv ? 9 * channels * channels : 9 * taps * channels;
      parameters += conv ? channels * channels : taps * channels;
      activations += 9 * channels;
    }
    return new Cost(macs, parameters, activations);
  }

  @Test
  void costsAreThoseWorkedOutByHand() {
    network
        .choices()
        .all()
        .forEach(
            architecture ->
                assertThat(costs.cost(architecture))
                    .as("%s", architecture)
                    .isEqualTo(direct(architecture)));
  }

  @Test
  void costsAreTheSumsOverLayers() {
    network
        .choices()
        .all()
        .forEach(
            architecture ->
                assertThat(
                        costs.layers(architecture).stream()
                            .map(LayerCost::cost)
                            .reduce(new Cost(0, 0, 0), Cost::plus))
                    .as("%s", architecture)
                    .isEqualTo(costs.cost(architecture)));
  }

  @Test
  void layersAreThoseOfTheArchitecture() {
    Architecture architecture = network.choices().architecture(0, 0, 1, 1);

    assertThat(costs.layers(architecture).stream().map(layer -> layer.node().path()))
        .containsExactly(
            "stem",
            "norm",
            "more/pick/conv/conv",
            "relu",
            "global-average-pool",
            "flatten",
            "head");
    assertThat(costs.layers(architecture).get(2).cost()).isEqualTo(new Cost(9 * 25, 25, 9 * 5));
  }

  @Test
  void runningStatisticsAreNotParameters() {
    assertThat(costs.layers(network.choices().first()).get(1).cost().parameters()).isEqualTo(2 * 5);
  }

  /** Factors below 2^31 each, of which the product wraps to a number that looks like a cost. */
  @Test
  void costsThatOverflowAreErrors() {
    Choice huge = Choice.ofSizes("huge", 1, 1 << 30);
    NetworkBuilder builder = NetworkBuilder.forImages(Choices.of(huge), Shape.image(32, 1, 1));
    CostModel model =
        new CostModel(
            builder.build(
                builder
                    .input()
                    .then("wide", Convolution.of(huge.size(), Size.of(1)))
                    .then("wider", Convolution.of(huge.size(), Size.of(1)))
                    .then(new GlobalAveragePooling())
                    .then(new Flatten())
                    .then("head", Dense.of(2))));

    assertThat(model.cost(Choices.of(huge).first()).macs()).isEqualTo(32 + 32 + 2);
    assertThatThrownBy(() -> model.cost(Choices.of(huge).last()))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("the cost of layer 'wider'")
        .hasMessageContaining("is above 9223372036854775807 at huge=1073741824");
    assertThatThrownBy(() -> new Cost(Long.MAX_VALUE, 0, 0).plus(new Cost(1, 0, 0)))
        .isInstanceOf(ArithmeticException.class);
  }
}
