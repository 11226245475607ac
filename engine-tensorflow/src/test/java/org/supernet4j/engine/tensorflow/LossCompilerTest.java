package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supernet4j.api.distiller.Expression.classCount;
import static org.supernet4j.api.distiller.Expression.constant;
import static org.supernet4j.api.distiller.Expression.labels;
import static org.supernet4j.api.distiller.Expression.select;
import static org.supernet4j.api.distiller.Expression.studentLogits;
import static org.supernet4j.api.distiller.Expression.teacherLogits;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supernet4j.api.distiller.Expression;
import org.supernet4j.api.distiller.Expression.Binary;
import org.supernet4j.api.distiller.Expression.Unary;
import org.supernet4j.api.distiller.Losses;
import org.supernet4j.testkit.LossInputs;

/** Compiled losses against the plain-Java evaluator, in values and gradients. */
class LossCompilerTest {
  private static final double SHARE = 5e-6;
  private static final Expression X = studentLogits();
  private static final Expression COLUMN = X.times(teacherLogits()).sumClasses();

  private static void assertAgrees(Expression expression, LossInputs inputs) {
    Expression loss =
        expression.isPerClass() ? expression.times(labels().plus(0.5)).sumClasses() : expression;
    CompiledLoss.assertAgrees(loss, inputs, SHARE);
  }

  private static LossInputs random() {
    return new RandomLosses(5).inputs(3);
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void randomLossesAgree(@ForAll long seed) {
    RandomLosses random = new RandomLosses(seed);
    CompiledLoss.assertAgrees(random.loss(), random.inputs(3), 10 * SHARE);
  }

  /** Every function of a matrix and of a column, every operator between both. */
  static Stream<Expression> operations() {
    List<Expression> operations = new ArrayList<>();
    for (Expression x : List.of(X, COLUMN)) {
      for (Unary.Function function : Unary.Function.values()) {
        boolean needsPositive = function == Unary.Function.LOG || function == Unary.Function.SQRT;
        operations.add(new Unary(function, needsPositive ? x.square().plus(0.1) : x));
      }
      for (Expression y : List.of(teacherLogits(), X.maxClasses(), constant(0.7), classCount())) {
        for (Binary.Operator operator : Binary.Operator.values()) {
          operations.add(new Binary(operator, x, y));
          operations.add(new Binary(operator, y, x));
        }
        for (Expression condition : List.of(teacherLogits(), X, COLUMN, constant(1))) {
          operations.add(select(condition, x, y));
          operations.add(select(condition, y, x));
        }
      }
    }
    return operations.stream();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyOperationAgrees(Expression operation) {
    assertAgrees(operation, random());
  }

  @Test
  void equalValuesShareTheGradientAsTheEvaluatorSays() {
    double[][] logits = {{1, 0, -2, 1}, {3, 3, 3, 3}, {0, -1, 0, 0}};
    double[][] same = {{1, 0, -2, 0}, {3, 3, 2, 4}, {0, 0, -1, 0}};
    LossInputs inputs = new LossInputs(logits, same, new int[] {0, 3, 1});
    Expression y = teacherLogits().plus(X.times(0.0)).plus(X).minus(X.stopGradient());
    for (Expression tie :
        List.of(
            X.minimum(y),
            X.maximum(y),
            y.minimum(X.times(2).minus(X)),
            X.minimum(constant(0)),
            constant(1).maximum(X),
            X.abs(),
            X.maxClasses(),
            X.times(X.maxClasses()).maxClasses(),
            X.greaterThan(y).times(X),
            select(X, X.times(3), X.times(5)),
            select(X.minus(y), X.times(3), y))) {
      assertAgrees(tie, inputs);
    }
  }

  @Test
  void aSideThatIsNotTakenGivesNoGradient() {
    double[][] logits = {{0, 1, -1}, {500, -500, 200}};
    LossInputs inputs = LossInputs.withoutTeacher(logits, new int[] {1, 2});
    Expression positive = X.maximum(constant(0));
    for (Expression untaken :
        List.of(
            select(X, X.log(), X),
            select(X, X.sqrt(), constant(0)),
            select(X, constant(1).dividedBy(positive), X),
            select(X, X.dividedBy(positive), X),
            select(X.abs().plus(-100), X, X.exp()),
            X.exp().minimum(constant(2)),
            X.exp().times(X.exp()).minimum(constant(2)),
            select(X.abs().plus(-100), X, X.exp().softmax()),
            select(X.abs().plus(-100), X, X.exp().logSoftmax()),
            select(X.abs().plus(-100), X, X.exp().square().sumClasses()),
            select(X.abs().plus(-100), X, X.exp().dividedBy(X.exp())))) {
      assertThat(CompiledLoss.of(untaken.sumClasses(), inputs).gradient())
          .as("gradient of %s", untaken)
          .doesNotContain(Float.NaN);
      assertAgrees(untaken, inputs);
    }
  }

  static Stream<Expression> distillers() {
    return Stream.of(
        Losses.crossEntropy(0),
        Losses.crossEntropy(0.1),
        softCrossEntropy(1),
        softCrossEntropy(4),
        divergence(1),
        divergence(4),
        divergence(2).maximum(constant(-5)).minimum(constant(10)));
  }

  private static Expression softCrossEntropy(double temperature) {
    Expression teacher = teacherLogits().times(1 / temperature).softmax();
    Expression student = X.times(1 / temperature).logSoftmax();
    return teacher.times(student).sumClasses().times(-temperature * temperature);
  }

  private static Expression divergence(double temperature) {
    Expression teacher = teacherLogits().times(1 / temperature);
    Expression logs = teacher.logSoftmax().minus(X.times(1 / temperature).logSoftmax());
    return teacher.softmax().times(logs).sumClasses().times(temperature * temperature);
  }

  @ParameterizedTest
  @MethodSource("distillers")
  void distillersAgreeOnRandomLogits(Expression loss) {
    CompiledLoss.assertAgrees(loss, random(), SHARE);
  }

  @ParameterizedTest
  @MethodSource("distillers")
  void distillersAgreeOnExtremeLogits(Expression loss) {
    for (double gap : new double[] {1e3, 1e4}) {
      double[][] student = {{gap, 0, -gap}, {0, gap, gap}, {-gap, -gap, gap}, {gap, gap, gap}};
      double[][] teacher = {{0, gap, 0}, {gap, gap, 0}, {gap, 0, -gap}, {0, 0, 0}};
      LossInputs inputs = new LossInputs(student, teacher, new int[] {2, 0, 2, 1});
      CompiledLoss.assertAgrees(loss, inputs, SHARE);
      CompiledLoss.assertAgrees(
          loss, new LossInputs(student, student, new int[] {0, 0, 0, 0}), SHARE);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e3, 1e4})
  void randomLossesOfExtremeLogitsAreFinite(double range) {
    for (long seed = 0; seed < 100; seed++) {
      RandomLosses random = new RandomLosses(seed);
      Expression loss = random.loss();
      CompiledLoss found = CompiledLoss.of(loss, random.inputs(range));
      for (float part : found.gradient()) {
        assertThat(part).as("gradient of %s", loss).isFinite();
      }
    }
  }

  @Test
  void aLossThatDoesNotLookAtTheStudentHasNoGradient() {
    for (Expression loss :
        List.of(constant(2), labels().maxClasses(), X.stopGradient().sumClasses())) {
      assertThat(CompiledLoss.of(loss, random()).gradient()).containsOnly(0f);
      CompiledLoss.assertAgrees(loss, random(), SHARE);
    }
  }
}
