package org.supernet4j.api.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/** What follows from a layer's lowering alone, and what built-in layers state besides. */
class LoweredTest {
  private static final Choice KERNEL = Choice.ofSizes("kernel", 3, 5);
  private static final Choice WIDTH = Choice.ofSizes("width", 2, 4);
  private static final Choice INPUT = Choice.ofSizes("input", 6, 8);
  private static final Choices CHOICES = Choices.of(KERNEL, WIDTH, INPUT);
  private static final Shape MAPS = Shape.image(INPUT.size(), INPUT.size().plus(1), INPUT.size());

  /** A scaled projection: a layer as anybody may write one. */
  private record Projection(Size units) implements Layer {
    @Override
    public Expression lower(Lowering at, List<Expression> inputs) {
      Size channels = inputs.get(0).shape().channels();
      Expression matrix =
          at.parameter(
              "matrix",
              new Shape(List.of(channels, units)),
              Parameter.Role.MATRIX,
              new Initializer.HeNormal());
      Expression scale =
          at.parameter(
              "scale", Shape.vector(units), Parameter.Role.NORM_SCALE, new Initializer.Constant(1));
      return inputs.get(0).linear(matrix).times(scale);
    }
  }

  @Test
  void everythingFollowsFromTheLowering() {
    Layer layer = new Projection(WIDTH.size());
    assertThat(layer.output(List.of(MAPS))).isEqualTo(MAPS.withChannels(WIDTH.size()));
    assertThat(layer.parameters("a/b", List.of(MAPS)))
        .containsExactly(
            new Parameter(
                "a/b/matrix",
                List.of(INPUT.size(), WIDTH.size()),
                Parameter.Role.MATRIX,
                new Initializer.HeNormal()),
            new Parameter(
                "a/b/scale",
                List.of(WIDTH.size()),
                Parameter.Role.NORM_SCALE,
                new Initializer.Constant(1)));
    assertThat(layer.macs(List.of(MAPS)))
        .containsExactly(List.of(INPUT.size(), INPUT.size().plus(1), INPUT.size(), WIDTH.size()));
    assertThat(layer.choices(List.of(MAPS))).isEqualTo(Set.of(WIDTH));
  }

  @Test
  void aLayerOfOneArchitectureHasConstantSizes() {
    Layer layer = new Projection(WIDTH.size());
    List<Shape> inputs = List.of(MAPS);
    Layer fixed = layer.at(inputs, CHOICES.last());
    List<Shape> read = List.of(MAPS.at(CHOICES.last()));
    assertThat(fixed.output(read)).isEqualTo(Shape.image(8, 9, 4));
    assertThat(fixed.choices(read)).isEmpty();
    assertThat(fixed.parameters("p", read).get(0).shape()).containsExactly(Size.of(8), Size.of(4));
    assertThat(fixed.toString()).isEqualTo(layer.toString());
    assertThat(fixed)
        .isEqualTo(layer.at(inputs, CHOICES.architecture(0, 1, 1)))
        .isNotEqualTo(layer.at(inputs, CHOICES.first()));
  }

  @Test
  void aLayerWithoutSizesOfItsOwnIsItself() {
    Layer layer = new Projection(Size.of(3));
    assertThat(layer.at(List.of(MAPS), CHOICES.first())).isSameAs(layer);
  }

  /** The layer's own width meets that of its input: only both together can be decided. */
  @Test
  void sizesThatMeetThoseOfInputsAreDecidedTogether() {
    Layer gate =
        layer(
            (at, inputs) ->
                inputs
                    .get(0)
                    .times(
                        at.parameter(
                            "gate",
                            Shape.vector(WIDTH.size()),
                            Parameter.Role.NORM_SCALE,
                            new Initializer.Constant(1))));
    List<Shape> inputs = List.of(Shape.vector(WIDTH.size()));
    assertThat(gate.choices(inputs)).containsExactly(WIDTH);
    Layer fixed = gate.at(inputs, CHOICES.first());
    assertThat(fixed.output(List.of(Shape.vector(Size.of(2))))).isEqualTo(Shape.vector(Size.of(2)));
  }

  @Test
  void whatIsTiedIsTrainedAndNotOwned() {
    Layer tied = TiedDense.of("other/matrix", WIDTH.size()).withBias();
    Lowered lowered = Lowered.training(tied, "p", List.of(Shape.vector(INPUT.size())));
    assertThat(lowered.tied())
        .containsExactly(
            new Lowered.Tied("other/matrix", new Shape(List.of(WIDTH.size(), INPUT.size()))));
    assertThat(lowered.parameters()).extracting(Parameter::name).containsExactly("p/bias");
    assertThat(lowered.trainable()).hasSize(2);
    assertThatThrownBy(() -> Lowered.training(tied, "other", List.of(Shape.vector(INPUT.size()))))
        .hasMessageContaining("names what it uses of other layers, and once, found 'other/matrix'");
  }

  @Test
  void aLayerGivesFloatsForEachExample() {
    assertThatThrownBy(() -> layer((at, inputs) -> inputs.get(0).argMax()).output(List.of(MAPS)))
        .hasMessageContaining("a layer gives floats for each example");
    assertThatThrownBy(() -> layer((at, inputs) -> parameter(at, "a")).output(List.of(MAPS)))
        .hasMessageContaining("a layer gives floats for each example");
  }

  @Test
  void aLayerOwnsANameOnce() {
    Layer twice = layer((at, inputs) -> parameter(at, "a").plus(parameter(at, "a")));
    assertThatThrownBy(() -> twice.output(List.of(MAPS)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a layer owns two parameters named '/a'");
  }

  private static Layer layer(BiFunction<Lowering, List<Expression>, Expression> lowering) {
    return new Layer() {
      @Override
      public Expression lower(Lowering at, List<Expression> inputs) {
        return lowering.apply(at, inputs);
      }
    };
  }

  private static Expression parameter(Lowering at, String name) {
    return at.parameter(name, Shape.scalar(), Parameter.Role.BIAS, new Initializer.Constant(0));
  }

  static Stream<Layer> builtIn() {
    Stream<Layer> windows =
        Stream.of(Padding.SAME, Padding.SAME_LOWER, Padding.SYMMETRIC)
            .flatMap(
                padding ->
                    Stream.of(1, 2)
                        .flatMap(
                            stride ->
                                Stream.of(
                                    Convolution.of(WIDTH.size(), KERNEL.size())
                                        .withBias()
                                        .withPadding(padding)
                                        .withStride(stride),
                                    Convolution.of(WIDTH.size(), KERNEL.size())
                                        .withGroups(2)
                                        .withDilation(2)
                                        .withPadding(padding)
                                        .withStride(stride),
                                    DepthwiseConvolution.of(KERNEL.size())
                                        .withPadding(padding)
                                        .withStride(stride),
                                    DepthwiseConvolution.of(KERNEL.size())
                                        .withBias()
                                        .withDilation(2)
                                        .withPadding(padding)
                                        .withStride(stride),
                                    Pooling.of(Pooling.Kind.MAX, 3, stride).withPadding(padding))));
    return Stream.concat(
        windows,
        Stream.of(
            Dense.of(WIDTH.size()),
            BatchNorm.standard(),
            new Activation(ActivationFunction.GELU),
            new GlobalAveragePooling(),
            new Flatten(),
            Rescale.toUnitRange(),
            Resize.bilinear(WIDTH.size(), Size.of(5)),
            new Dropout(0.5),
            new DropConnect(0.5)));
  }

  /** Shapes, parameters and costs that built-in layers state are those of their lowering. */
  @ParameterizedTest
  @MethodSource("builtIn")
  void whatLayersStateIsWhatTheyCompute(Layer layer) {
    Lowered training = Lowered.training(layer, "p", List.of(MAPS));
    Lowered evaluation = Lowered.evaluation(layer, "p", List.of(MAPS));
    assertThat(training.parameters())
        .isEqualTo(evaluation.parameters())
        .isEqualTo(layer.parameters("p", List.of(MAPS)));
    CHOICES
        .all()
        .forEach(
            architecture -> {
              Shape stated = layer.output(List.of(MAPS)).at(architecture);
              assertThat(training.output().shape().at(architecture)).isEqualTo(stated);
              assertThat(evaluation.output().shape().at(architecture)).isEqualTo(stated);
              assertThat(macs(evaluation.macs(), architecture))
                  .isEqualTo(macs(layer.macs(List.of(MAPS)), architecture));
            });
  }

  private static long macs(List<List<Size>> products, Architecture architecture) {
    return products.stream()
        .mapToLong(
            factors ->
                factors.stream()
                    .mapToLong(size -> size.value(architecture))
                    .reduce(1, Math::multiplyExact))
        .sum();
  }
}
