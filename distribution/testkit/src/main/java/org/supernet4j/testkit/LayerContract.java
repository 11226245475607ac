package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.network.Layer;
import org.supernet4j.api.network.Lowered;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.operation.Gradients;
import org.supernet4j.api.operation.Input;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;
import org.supernet4j.testkit.operation.Evaluator;
import org.supernet4j.testkit.operation.ReferenceRandom;
import org.supernet4j.testkit.operation.Tensor;

/**
 * What every layer keeps to: it is compared by value, states what it computes, owns the same in
 * training and evaluation, is itself for one architecture, and has the derivatives of its values.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract class LayerContract {
  private static final int ARCHITECTURES = 40;
  private static final int BATCH = 3;
  private static final int INDICES = 12;
  private static final double STEP = 1e-5;
  private static final String PATH = "layer";

  /** The layer under test; a new one, equal to the others, in each call. */
  protected abstract Layer layer();

  /** The shapes of what it reads, which may depend on choices. */
  protected abstract List<Shape> inputs();

  /** What ints are drawn below, for layers that read ints. */
  protected int ints() {
    return 2;
  }

  private void eachArchitecture(Consumer<Architecture> check) {
    Set<Choice> used = new HashSet<>(layer().choices(inputs()));
    inputs().forEach(shape -> shape.dimensions().forEach(size -> used.addAll(size.choices())));
    List<Choice> ordered = used.stream().sorted(Comparator.comparing(Choice::name)).toList();
    Choices.of(ordered).all().limit(ARCHITECTURES).forEach(check);
  }

  private List<Shape> inputs(Architecture architecture) {
    return inputs().stream().map(shape -> shape.at(architecture)).toList();
  }

  /** Networks compare by structure, so layers do by value; also those of one architecture. */
  @Test
  public final void layersAreComparedByValue() {
    assertThat(layer()).isEqualTo(layer()).hasSameHashCodeAs(layer());
    eachArchitecture(
        architecture ->
            assertThat(layer().at(inputs(), architecture))
                .isEqualTo(layer().at(inputs(), architecture))
                .hasSameHashCodeAs(layer().at(inputs(), architecture)));
  }

  /** What a layer owns does not depend on whether it trains. */
  @Test
  public final void trainingAndEvaluationOwnTheSame() {
    Lowered training = Lowered.training(layer(), PATH, inputs());
    Lowered evaluation = Lowered.evaluation(layer(), PATH, inputs());
    assertThat(training.parameters()).isEqualTo(evaluation.parameters());
    assertThat(training.tied()).isEqualTo(evaluation.tied());
    assertThat(evaluation.statistics()).isEmpty();
    assertThat(training.output().shape().differenceFrom(evaluation.output().shape())).isEmpty();
  }

  /** Shape, parameters and multiply-adds are those of the lowering, whatever is overridden. */
  @Test
  public final void whatItStatesIsWhatItComputes() {
    Lowered lowered = Lowered.evaluation(layer(), PATH, inputs());
    assertThat(layer().subnetParameters(PATH, inputs())).isEqualTo(lowered.parameters());
    eachArchitecture(
        architecture -> {
          assertThat(layer().output(inputs()).at(architecture))
              .as("the output for %s", architecture)
              .isEqualTo(lowered.output().shape().at(architecture));
          assertThat(macs(layer().macs(inputs()), architecture))
              .as("multiply-adds for %s", architecture)
              .isEqualTo(macs(lowered.macs(), architecture));
        });
  }

  /** The layer of one architecture has no choices, and the shapes of the elastic one. */
  @Test
  public final void aLayerOfOneArchitectureIsTheSameWithConstantSizes() {
    eachArchitecture(
        architecture -> {
          Layer fixed = layer().at(inputs(), architecture);
          List<Shape> read = inputs(architecture);
          assertThat(fixed.choices(read)).as("choices left in %s", architecture).isEmpty();
          assertThat(fixed.output(read)).isEqualTo(layer().output(inputs()).at(architecture));
          assertThat(shapes(fixed.parameters(PATH, read), architecture))
              .as("parameters for %s", architecture)
              .isEqualTo(shapes(layer().subnetParameters(PATH, inputs()), architecture));
          assertThat(macs(fixed.macs(read), architecture))
              .isEqualTo(macs(layer().macs(inputs()), architecture));
        });
  }

  private static Map<String, Shape> shapes(List<Parameter> parameters, Architecture architecture) {
    Map<String, Shape> shapes = new HashMap<>();
    parameters.forEach(each -> shapes.put(each.name(), new Shape(each.shape()).at(architecture)));
    return shapes;
  }

  private static long macs(List<List<Size>> products, Architecture architecture) {
    return products.stream()
        .mapToLong(
            factors ->
                factors.stream()
                    .mapToLong(size -> size.at(architecture).largest())
                    .reduce(1, Math::multiplyExact))
        .sum();
  }

  /** Values are finite, and gradients in training agree with central differences. */
  @Test
  public final void gradientsAgreeWithCentralDifferences() {
    eachArchitecture(
        architecture -> {
          Layer fixed = layer().at(inputs(), architecture);
          Lowered lowered = Lowered.training(fixed, PATH, inputs(architecture));
          Expression output = lowered.output();
          Expression weights =
              Expression.input("weights", TensorType.perExample(Element.FLOAT, output.shape()));
          Map<String, Tensor> values = new HashMap<>();
          SplittableRandom random = new SplittableRandom(1);
          Evaluator evaluator =
              new Evaluator(
                  null,
                  BATCH,
                  input -> values.computeIfAbsent(input.name(), name -> drawn(input, random)),
                  new ReferenceRandom(7, 0, BATCH));
          assertThat(evaluator.of(output).values()).doesNotContain(Double.NaN);
          assertGradientsAgree(lowered, output.times(weights).sum().batchMean(), evaluator);
        });
  }

  private Tensor drawn(Input input, SplittableRandom random) {
    if (input.name().equals(Lowered.REGULARIZATION)) {
      return Tensor.scalar(1);
    }
    int[] own = ReferenceLayer.extents(input.type().shape());
    Tensor zeros =
        input.type().perExample()
            ? ReferenceLayer.zeros(BATCH, input.type().shape())
            : Tensor.zeros(own);
    return input.type().element() == Element.INT
        ? zeros.map(zero -> random.nextInt(ints()))
        : zeros.map(zero -> random.nextGaussian());
  }

  private static void assertGradientsAgree(Lowered lowered, Expression total, Evaluator evaluator) {
    evaluator.of(total);
    List<Expression> variables = new ArrayList<>();
    Stream.concat(lowered.trainable().stream(), lowered.inputs().stream())
        .filter(each -> each.type().element() == Element.FLOAT)
        .forEach(variables::add);
    Map<Expression, Expression> gradients = Gradients.of(total, Expression.constant(1), variables);
    for (Expression variable : variables) {
      String name = ((Input) variable.operation()).name();
      Tensor at = evaluator.of(variable);
      Tensor found =
          gradients.containsKey(variable)
              ? evaluator.of(gradients.get(variable))
              : Tensor.zeros(at.shape());
      assertThat(found.shape()).as("the shape of the gradient by %s", name).isEqualTo(at.shape());
      int count = at.values().length;
      for (int i = 0; i < count; i += Math.max(1, count / INDICES)) {
        double above = moved(evaluator, total, name, at.with(i, at.values()[i] + STEP));
        double below = moved(evaluator, total, name, at.with(i, at.values()[i] - STEP));
        double expected = (above - below) / (2 * STEP);
        assertThat(found.values()[i])
            .as("the gradient by %s [%d]", name, i)
            .isCloseTo(expected, within(1e-5 * (1 + Math.abs(expected))));
      }
    }
  }

  private static double moved(Evaluator evaluator, Expression total, String name, Tensor value) {
    return evaluator.holding(name, value).of(total).values()[0];
  }
}
