package org.supernet4j.api.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

class ParameterTest {
  private final Choice width = Choice.ofSizes("width", 2, 4);
  private final Shape image = Shape.image(Size.of(7), Size.of(7), width.size());

  @Test
  void kernelsCountTheirTapsAndChannels() {
    Parameter kernel = Convolution.of(6, 3).withBias().parameters("conv", List.of(image)).get(0);

    assertThat(kernel.name()).isEqualTo("conv/kernel");
    assertThat(kernel.largestShape()).containsExactly(3, 3, 4, 6);
    assertThat(kernel.largestCount()).isEqualTo(216);
    assertThat(kernel.fanIn()).isEqualTo(36);
    assertThat(kernel.fanOut()).isEqualTo(54);
  }

  @Test
  void depthwiseKernelsReadOneChannelEach() {
    Parameter kernel = DepthwiseConvolution.of(5).parameters("conv", List.of(image)).get(0);

    assertThat(kernel.largestShape()).containsExactly(5, 5, 4, 1);
    assertThat(kernel.fanIn()).isEqualTo(25);
    assertThat(kernel.fanOut()).isEqualTo(25);
  }

  @Test
  void matricesLeadFromFeaturesToUnits() {
    List<Parameter> parameters =
        Dense.of(10).parameters("head", List.of(Shape.vector(width.size())));

    assertThat(parameters.get(0).fanIn()).isEqualTo(4);
    assertThat(parameters.get(0).fanOut()).isEqualTo(10);
    assertThat(parameters.get(1).largestShape()).containsExactly(10);
    assertThat(Dense.of(10).withoutBias().parameters("head", List.of(Shape.vector(width.size()))))
        .hasSize(1);
  }

  @Test
  void rolesTellWhatIsTrainedDecayedAndCentred() {
    assertThat(Parameter.Role.values())
        .filteredOn(role -> !role.isTrainable())
        .containsExactly(Parameter.Role.NORM_MEAN, Parameter.Role.NORM_VARIANCE);
    assertThat(Parameter.Role.values())
        .filteredOn(Parameter.Role::isWeight)
        .containsExactly(
            Parameter.Role.KERNEL,
            Parameter.Role.DEPTHWISE_KERNEL,
            Parameter.Role.KERNEL_TRANSFORM,
            Parameter.Role.MATRIX);
    assertThat(Parameter.Role.KERNEL.isCentred(1)).isTrue();
    assertThat(Parameter.Role.KERNEL.isCentred(2)).isFalse();
    assertThat(Parameter.Role.MATRIX.isCentred(0)).isFalse();
  }

  @Test
  void normsBeginAsConfigured() {
    List<Parameter> parameters =
        BatchNorm.standard().withScale(0).withOffset(1e-4).parameters("norm", List.of(image));

    assertThat(parameters.stream().map(Parameter::initializer))
        .containsExactly(
            new Initializer.Constant(0),
            new Initializer.Constant(1e-4),
            new Initializer.Constant(0),
            new Initializer.Constant(1));
  }
}
