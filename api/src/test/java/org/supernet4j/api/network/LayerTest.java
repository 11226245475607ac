package org.supernet4j.api.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/** Shapes of layers, and what they say about inputs that do not fit. */
class LayerTest {
  private static final Shape IMAGE = Shape.image(7, 9, 3);
  private static final Shape VECTOR = Shape.vector(Size.of(6));
  private final Choice kernel = Choice.ofSizes("kernel", 3, 5);
  private final Choice width = Choice.ofSizes("width", 2, 4);

  private static Shape output(Layer layer, Shape... inputs) {
    return layer.output(List.of(inputs));
  }

  @ParameterizedTest
  @CsvSource({
    "SAME,7,3,1,7",
    "SAME,7,3,2,4",
    "SAME,8,5,2,4",
    "SAME_LOWER,7,2,2,4",
    "SYMMETRIC,8,3,2,4",
    "SYMMETRIC,9,5,2,5",
    "SYMMETRIC,8,2,1,9",
    "SYMMETRIC,7,4,2,4",
    "SYMMETRIC,10,3,3,4",
    "VALID,7,3,1,5",
    "VALID,12,7,7,1"
  })
  void paddingDecidesTheExtent(Padding padding, int input, int size, int stride, int output) {
    assertThat(padding.output(Size.of(input), Size.of(size), stride)).isEqualTo(Size.of(output));
  }

  @ParameterizedTest
  @CsvSource({
    "SAME,8,3,2,0,1",
    "SAME_LOWER,8,3,2,1,0",
    "SAME,7,3,2,1,1",
    "SAME_LOWER,7,2,2,1,0",
    "SAME_LOWER,8,2,2,0,0",
    "SYMMETRIC,8,3,2,1,1",
    "SYMMETRIC,8,4,1,2,2",
    "VALID,8,3,2,0,0"
  })
  void zerosLieOnBothSides(
      Padding padding, int input, int size, int stride, int before, int after) {
    assertThat(padding.sides(input, size, stride)).isEqualTo(new Padding.Sides(before, after));
  }

  @Test
  void symmetricPaddingNeedsKernelsOfOneParity() {
    Size odd = Choice.ofSizes("odd", 3, 5).size();
    Size mixed = Choice.ofSizes("mixed", 2, 3).size();

    assertThat(output(Convolution.of(Size.of(2), odd).withPadding(Padding.SYMMETRIC), IMAGE))
        .isEqualTo(Shape.image(7, 9, 2));
    assertThatThrownBy(
            () -> output(Convolution.of(Size.of(2), mixed).withPadding(Padding.SYMMETRIC), IMAGE))
        .hasMessage(
            "padding SYMMETRIC needs kernels that are all odd or all even, since an even one gives"
                + " a row and a column more; found mixed; take odd kernels or padding SAME");
  }

  @Test
  void withoutPaddingWindowsMustFitAndBeConstant() {
    assertThatThrownBy(() -> output(Convolution.of(2, 9).valid(), IMAGE))
        .hasMessageContaining("a kernel of 9 does not fit an extent of 7");
    assertThatThrownBy(() -> output(Convolution.of(Size.of(2), kernel.size()).valid(), IMAGE))
        .hasMessageContaining("padding VALID needs a constant extent and kernel");
  }

  @Test
  void windowsGiveTheirChannels() {
    assertThat(output(Convolution.of(width.size(), kernel.size()).withStride(2), IMAGE))
        .isEqualTo(Shape.image(Size.of(4), Size.of(5), width.size()));
    assertThat(output(DepthwiseConvolution.of(3).withStride(2), IMAGE))
        .isEqualTo(Shape.image(4, 5, 3));
    assertThat(output(Pooling.of(Pooling.Kind.MAX, 2, 2), IMAGE)).isEqualTo(Shape.image(3, 4, 3));
    assertThat(output(Resize.bilinear(width.size(), Size.of(5)), IMAGE))
        .isEqualTo(Shape.image(width.size(), Size.of(5), Size.of(3)));
  }

  @Test
  void slicesTakeChannelsThatAreThere() {
    assertThat(output(new ChannelSlice(1, 2), IMAGE)).isEqualTo(Shape.image(7, 9, 2));
    assertThat(output(ChannelSlice.leading(3), IMAGE)).isEqualTo(IMAGE);
    assertThatThrownBy(() -> output(new ChannelSlice(1, 3), IMAGE))
        .hasMessage("channels 1 to 3 of 3; a slice takes channels that every architecture has");
    assertThatThrownBy(() -> new ChannelSlice(0, 0)).hasMessageContaining("at least one channel");
  }

  @Test
  void mapsBecomeVectors() {
    assertThat(output(new GlobalAveragePooling(), IMAGE)).isEqualTo(Shape.image(1, 1, 3));
    assertThat(output(new Flatten(), IMAGE)).isEqualTo(Shape.vector(Size.of(7 * 9 * 3)));
    assertThat(output(Dense.of(width.size()), VECTOR)).isEqualTo(Shape.vector(width.size()));
    assertThat(output(Dense.of(4), IMAGE)).isEqualTo(Shape.image(7, 9, 4));
  }

  @Test
  void elementwiseLayersKeepTheShape() {
    for (Layer layer :
        List.of(
            BatchNorm.standard(),
            new Activation(ActivationFunction.RELU),
            new Dropout(0.1),
            new DropConnect(0.1),
            Rescale.toUnitRange())) {
      assertThat(output(layer, IMAGE)).as("%s", layer).isEqualTo(IMAGE);
    }
  }

  @Test
  void combinationsNeedInputsThatFit() {
    Combination add = new Combination(Combination.Kind.ADD);
    Combination concat = new Combination(Combination.Kind.CONCAT);
    Combination multiply = new Combination(Combination.Kind.MULTIPLY);

    assertThat(output(add, IMAGE, IMAGE, IMAGE)).isEqualTo(IMAGE);
    assertThat(output(concat, IMAGE, IMAGE.withChannels(width.size())))
        .isEqualTo(IMAGE.withChannels(Size.of(3).plus(width.size())));
    assertThat(output(multiply, IMAGE, Shape.image(1, 1, 3))).isEqualTo(IMAGE);
    assertThatThrownBy(() -> output(add, IMAGE, IMAGE.withChannels(width.size())))
        .hasMessage("add: 7 x 9 x width does not fit 7 x 9 x 3; width is 2 and 3 is 3 at width=2");
    assertThatThrownBy(() -> output(concat, IMAGE, VECTOR)).hasMessageContaining("does not fit");
    assertThatThrownBy(() -> output(multiply, IMAGE, Shape.image(1, 1, 4)))
        .hasMessageContaining("does not fit");
    assertThatThrownBy(() -> output(add, IMAGE)).hasMessageContaining("give 2 or more");
    assertThatThrownBy(() -> output(multiply, IMAGE, IMAGE, IMAGE)).hasMessageContaining("give 2");
  }

  @Test
  void layersSayWhatTheyTake() {
    assertThatThrownBy(() -> output(Convolution.of(2, 3), VECTOR))
        .hasMessage("a convolution takes [height, width, channels], found [6]");
    assertThatThrownBy(() -> output(Dense.of(2), VECTOR, VECTOR))
        .hasMessage("a dense layer takes one input, found 2");
    assertThatThrownBy(() -> output(new Flatten(), IMAGE, IMAGE))
        .hasMessage("flatten takes one input, found 2");
  }

  @Test
  void impossibleSettingsAreRefused() {
    assertThatThrownBy(() -> new Resize.Bicubic(0.5)).hasMessageContaining("found 0.5");
    assertThatThrownBy(() -> Pooling.of(Pooling.Kind.MAX, 2, 2).countingPadding())
        .hasMessageContaining("a maximum takes no padded position");
    assertThatThrownBy(() -> new Dropout(1)).hasMessageContaining("found 1.0");
    assertThatThrownBy(() -> new DropConnect(-0.1)).hasMessageContaining("found -0.1");
    assertThatThrownBy(() -> new BatchNorm(0, 0.1, 1, 0)).hasMessageContaining("epsilon > 0");
    assertThatThrownBy(() -> new BatchNorm(1e-5, 2, 1, 0)).hasMessageContaining("2.0");
    assertThatThrownBy(() -> new Rescale(List.of(1.0), List.of(0.0)))
        .hasMessageContaining("none of those 0");
    assertThatThrownBy(() -> output(new Rescale(List.of(1.0, 2.0), List.of(1.0, 1.0)), IMAGE))
        .hasMessageContaining("2 means for 3 channels");
  }

  @Test
  void layersAtAnArchitectureHaveConstantSizes() {
    Choices choices = Choices.of(kernel, width);

    assertThat(Convolution.of(width.size(), kernel.size()).at(List.of(IMAGE), choices.first()))
        .isEqualTo(Convolution.of(2, 3));
    assertThat(DepthwiseConvolution.of(kernel.size()).at(List.of(IMAGE), choices.last()))
        .isEqualTo(DepthwiseConvolution.of(5));
    assertThat(Dense.of(width.size()).at(List.of(IMAGE), choices.last())).isEqualTo(Dense.of(4));
    assertThat(
            Resize.bicubic(Resize.Bicubic.PYTORCH, width.size(), width.size())
                .at(List.of(IMAGE), choices.first()))
        .isEqualTo(Resize.bicubic(Resize.Bicubic.PYTORCH, Size.of(2), Size.of(2)));
  }
}
