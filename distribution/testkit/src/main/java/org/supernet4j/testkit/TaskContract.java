package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.dataset.Field;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.operation.Gradients;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.task.Measure;
import org.supernet4j.api.task.MeasureSums;
import org.supernet4j.api.task.Measured;
import org.supernet4j.api.task.Task;
import org.supernet4j.api.task.TaskFactory;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.testkit.operation.Evaluator;
import org.supernet4j.testkit.operation.Tensor;

/**
 * What every task keeps to: a loss that is finite, with its gradient, for any finite outputs, and
 * measures that do not depend on how examples are divided into batches.
 *
 * @param <C> the configuration
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract class TaskContract<C extends Record> extends FactoryContract<C, TaskFactory<C>> {
  private static final String KEBAB_CASE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
  private static final int EXAMPLES = 12;

  @Override
  protected final Class<?> kind() {
    return TaskFactory.class;
  }

  /** Data that suits the task. */
  protected abstract DatasetInfo data();

  /** The task under test. */
  protected final Task task() {
    return factory().create(config(), Contexts.task(data()));
  }

  /** The task is called what its factory is. */
  @Test
  public final void taskHasTheNameOfItsFactory() {
    assertThat(task().name()).isEqualTo(factory().name());
  }

  /** Each measure has a name of its own, in kebab-case. */
  @Test
  public final void measuresAreNamedInKebabCaseEachOnce() {
    List<String> names = task().measures().stream().map(Measure::name).toList();
    assertThat(names)
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches(KEBAB_CASE));
  }

  /** Loss and gradient are finite in single precision, however large the outputs are. */
  @Test
  public final void lossAndGradientAreFiniteForExtremeOutputs() {
    Task task = task();
    Expression output = Distiller.values(task).output();
    Expression loss = meanLoss(task);
    Expression gradient = Gradients.of(loss, Expression.constant(1), List.of(output)).get(output);
    for (double scale : new double[] {0, 1, 100, 10_000}) {
      Evaluator evaluator = new Evaluator(EXAMPLES, examples(task, scale));
      for (Expression each : List.of(loss, gradient)) {
        assertThat(Arrays.stream(evaluator.of(each).values()))
            .as("loss and gradient of outputs of size %s", scale)
            .allMatch(value -> Math.abs(value) <= Float.MAX_VALUE);
      }
    }
  }

  /** Networks learn something: the gradient is not 0 everywhere. */
  @Test
  public final void lossTeachesSomething() {
    Task task = task();
    Expression output = Distiller.values(task).output();
    Expression gradient =
        Gradients.of(meanLoss(task), Expression.constant(1), List.of(output)).get(output);
    Evaluator evaluator = new Evaluator(EXAMPLES, examples(task, 1));
    assertThat(Arrays.stream(evaluator.of(gradient).values())).anyMatch(part -> part != 0);
  }

  /** The sums of all batches give the measures of all examples. */
  @Test
  public final void measuresDoNotDependOnHowExamplesAreDivided() {
    Task task = task();
    Map<String, Tensor> all = examples(task, 2);
    List<Measured> whole = sums(task, all, 0, EXAMPLES).measures().all();
    List<Measured> parts =
        sums(task, all, 0, 5)
            .plus(sums(task, all, 5, 6))
            .plus(sums(task, all, 6, EXAMPLES))
            .measures()
            .all();
    for (int i = 0; i < whole.size(); i++) {
      assertThat(parts.get(i).value())
          .as("%s", whole.get(i).name())
          .isFinite()
          .isCloseTo(whole.get(i).value(), within(1e-9 * (1 + Math.abs(whole.get(i).value()))));
    }
  }

  private static Expression meanLoss(Task task) {
    Expression loss = task.loss(Distiller.values(task));
    return loss.type().perExample() ? loss.batchMean() : loss;
  }

  /**
   * The measures of some examples, in plain Java.
   *
   * @param values outputs and targets by the names of {@link Distiller}, for each example
   */
  public static MeasureSums sums(Task task, Map<String, Tensor> values, int from, int to) {
    Map<String, Tensor> part = new HashMap<>();
    values.forEach((name, tensor) -> part.put(name, rows(tensor, from, to)));
    Evaluator evaluator = new Evaluator(to - from, part);
    double[] sums =
        task.measures().stream()
            .flatMap(measure -> measure.sums().stream())
            .map(summand -> summand.of(Distiller.values(task)))
            .mapToDouble(each -> Arrays.stream(evaluator.of(each).values()).sum())
            .toArray();
    return MeasureSums.none(task.measures()).plus(sums, to - from);
  }

  private static Tensor rows(Tensor tensor, int from, int to) {
    int[] shape = tensor.shape().clone();
    int row = tensor.values().length / shape[0];
    shape[0] = to - from;
    return new Tensor(shape, Arrays.copyOfRange(tensor.values(), from * row, to * row));
  }

  private static Map<String, Tensor> examples(Task task, double scale) {
    RandomGenerator random = new Randomness(5).stream("examples");
    Map<String, Tensor> values = new HashMap<>();
    values.put(
        Distiller.STUDENT,
        Tensor.gaussian(random, shape(task.outputs().shape())).map(value -> scale * value));
    for (Field field : task.targets()) {
      values.put(
          Distiller.target(field.name()),
          Tensor.gaussian(random, shape(field.shape())).map(value -> fit(field, value, random)));
    }
    return values;
  }

  private static double fit(Field field, double value, RandomGenerator random) {
    return field.element() == Element.FLOAT
        ? Math.abs(value)
        : random.nextInt(field.limit().orElse(256));
  }

  private static int[] shape(Shape each) {
    return IntStream.concat(
            IntStream.of(EXAMPLES), each.dimensions().stream().mapToInt(size -> size.largest()))
        .toArray();
  }
}
