package org.supernet4j.api.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

class KernelSharingTest {
  private static final int CHANNELS = 6;
  private final Choice kernel = Choice.ofSizes("kernel", 3, 5, 7);
  private final Choices choices = Choices.of(kernel);
  private final DepthwiseConvolution layer =
      DepthwiseConvolution.of(kernel.size()).withSharing(KernelSharing.TRANSFORMED);
  private final List<Parameter> shared =
      layer.parameters("conv", List.of(Shape.image(9, 9, CHANNELS)));

  private Architecture of(int extent) {
    return choices.architecture(kernel.options().indexOf(Integer.toString(extent)));
  }

  private int[] partOf(int parameter, int extent) {
    return shared.get(parameter).at(of(extent)).largestShape();
  }

  @Test
  void everySmallerExtentHasAMatrix() {
    assertThat(shared)
        .extracting(Parameter::name)
        .containsExactly("conv/kernel", "conv/kernel-7-to-5", "conv/kernel-5-to-3");
    assertThat(shared.get(1).largestShape()).containsExactly(5, 5, 5, 5);
    assertThat(shared.get(2).largestShape()).containsExactly(3, 3, 3, 3);
  }

  @Test
  void matricesAreUsedByKernelsBelowThem() {
    assertThat(shared).filteredOn(parameter -> parameter.isUsed(of(7))).hasSize(1);
    assertThat(shared).filteredOn(parameter -> parameter.isUsed(of(5))).hasSize(2);
    assertThat(shared).filteredOn(parameter -> parameter.isUsed(of(3))).hasSize(3);
  }

  /** For 3 x 3, rows of the first matrix for the centre alone, but of all of its columns. */
  @Test
  void partsInUseAreThoseThatTheKernelDependsOn() {
    assertThat(partOf(0, 7)).containsExactly(7, 7, CHANNELS, 1);
    assertThat(partOf(0, 5)).containsExactly(5, 5, CHANNELS, 1);
    assertThat(partOf(0, 3)).containsExactly(5, 5, CHANNELS, 1);
    assertThat(partOf(1, 5)).containsExactly(5, 5, 5, 5);
    assertThat(partOf(1, 3)).containsExactly(3, 3, 5, 5);
    assertThat(partOf(2, 3)).containsExactly(3, 3, 3, 3);
  }

  @Test
  void matricesBeginAsIdentities() {
    float[] values = new float[81];
    shared.get(2).initializer().fill(values, 9, 9, new SplittableRandom(1));
    for (int i = 0; i < values.length; i++) {
      assertThat(values[i]).isEqualTo(i / 9 == i % 9 ? 1 : 0);
    }
  }

  @Test
  void networksOfOneArchitectureHaveNoMatricesAndPayForNone() {
    NetworkBuilder builder = NetworkBuilder.forImages(choices, Shape.image(9, 9, CHANNELS));
    Network network =
        builder.build(
            builder
                .input()
                .then("conv", layer)
                .then(new GlobalAveragePooling())
                .then(new Flatten())
                .then("logits", Dense.of(2).withoutBias()));
    for (int extent : new int[] {3, 5, 7}) {
      assertThat(network.at(of(extent)).parameters())
          .extracting(Parameter::name)
          .containsExactly("conv/kernel", "logits/matrix");
      assertThat(new CostModel(network).cost(of(extent)))
          .isEqualTo(new CostModel(network.at(of(extent))).cost(Choices.of().first()))
          .satisfies(
              cost -> {
                assertThat(cost.parameters()).isEqualTo(extent * extent * CHANNELS + 2 * CHANNELS);
                assertThat(cost.macs()).isEqualTo(81L * extent * extent * CHANNELS + 2 * CHANNELS);
              });
    }
  }

  @Test
  void centresAndFixedKernelsNeedNoMatrices() {
    List<Shape> inputs = List.of(Shape.image(9, 9, CHANNELS));
    assertThat(DepthwiseConvolution.of(kernel.size()).parameters("conv", inputs)).hasSize(1);
    assertThat(layer.at(inputs, of(5)).parameters("conv", inputs)).hasSize(1);
    assertThat(
            DepthwiseConvolution.of(Choice.ofSizes("only", 5).size())
                .withSharing(KernelSharing.TRANSFORMED)
                .parameters("conv", inputs))
        .hasSize(1);
  }

  @Test
  void biasesStandBetweenKernelAndMatrices() {
    assertThat(
            Convolution.of(Size.of(2), kernel.size())
                .withBias()
                .withSharing(KernelSharing.TRANSFORMED)
                .parameters("conv", List.of(Shape.image(9, 9, CHANNELS))))
        .extracting(Parameter::role)
        .containsExactly(
            Parameter.Role.KERNEL,
            Parameter.Role.BIAS,
            Parameter.Role.KERNEL_TRANSFORM,
            Parameter.Role.KERNEL_TRANSFORM);
  }

  @Test
  void extentsThatAreComputedAreRefused() {
    assertThatThrownBy(
            () ->
                DepthwiseConvolution.of(kernel.size().plus(2))
                    .withSharing(KernelSharing.TRANSFORMED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("transformed kernels have the size of one choice, found (kernel + 2)");
  }
}
