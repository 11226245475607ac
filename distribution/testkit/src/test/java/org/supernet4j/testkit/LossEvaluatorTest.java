package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.distiller.Loss;
import org.supernet4j.api.distiller.LossValues;
import org.supernet4j.api.distiller.Losses;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.task.Classification;
import org.supernet4j.api.task.Task;

class LossEvaluatorTest {
  private static final Task TASK = new Classification(2);

  private static LossInputs one(double... student) {
    return LossInputs.withoutTeacher(new double[][] {student}, new int[] {0});
  }

  private static double value(Loss loss, double... student) {
    return new LossEvaluator(loss).values(one(student))[0];
  }

  private static double[] gradient(Loss loss, double... student) {
    return new LossEvaluator(loss).gradient(one(student))[0];
  }

  @Test
  void crossEntropyOfEqualLogitsIsTheLogarithmOfTheClassCount() {
    assertThat(value(Losses.ofLabels(0), 2, 2, 2, 2)).isCloseTo(Math.log(4), within(1e-12));
    assertThat(value(Losses.ofLabels(0.3), 2, 2, 2, 2)).isCloseTo(Math.log(4), within(1e-12));
  }

  @Test
  void gradientOfCrossEntropyIsSoftmaxLessTarget() {
    double[] exponentials = {Math.E, 1, 1};
    double sum = Math.E + 2;
    double[] target = {0.9 + 0.1 / 3, 0.1 / 3, 0.1 / 3};
    double[] gradient = gradient(Losses.ofLabels(0.1), 1, 0, 0);
    for (int i = 0; i < 3; i++) {
      assertThat(gradient[i]).isCloseTo(exponentials[i] / sum - target[i], within(1e-12));
    }
  }

  @Test
  void gradientIsThatOfTheMeanOverTheBatch() {
    LossInputs inputs =
        LossInputs.withoutTeacher(new double[][] {{3, 1}, {2, 5}}, new int[] {0, 1});
    LossEvaluator evaluator = new LossEvaluator(values -> values.student().square().sum());
    assertThat(evaluator.values(inputs)).containsExactly(10, 29);
    assertThat(evaluator.mean(inputs)).isEqualTo(19.5);
    assertThat(evaluator.gradient(inputs)).isDeepEqualTo(new double[][] {{3, 1}, {2, 5}});
  }

  @Test
  void aLossOfNoExampleIsThatOfAll() {
    LossInputs inputs = LossInputs.withoutTeacher(new double[][] {{3}, {2}}, new int[] {0, 0});
    LossEvaluator evaluator = new LossEvaluator(values -> Expression.constant(2));
    assertThat(evaluator.values(inputs)).containsExactly(2, 2);
    assertThat(evaluator.mean(inputs)).isEqualTo(2);
    assertThat(evaluator.gradient(inputs)).isDeepEqualTo(new double[][] {{0}, {0}});
  }

  @Test
  void differencesHoldWhatIsStopped() {
    Loss loss = values -> values.student().stopGradient().times(values.student()).sum();
    LossInputs inputs = one(3, -2);
    LossEvaluator evaluator = new LossEvaluator(loss);
    assertThat(evaluator.gradient(inputs)[0]).containsExactly(3, -2);
    assertThat(evaluator.differences(inputs, 1e-5)[0])
        .containsExactly(new double[] {3, -2}, within(1e-9));
  }

  @Test
  void lossWithATeacherNeedsOne() {
    assertThatThrownBy(() -> value(values -> values.teacher().sum(), 1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("teacher's logits");
  }

  @Test
  void lossMustBeOneValuePerExample() {
    Loss fine = Losses.ofLabels(0);
    assertThatThrownBy(() -> new Distiller(fine, LossValues::student).requireFit(TASK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a loss must be one float for each example, or for the batch; reduce it with sum(), found"
                + " float[batch, 2]");
    assertThatThrownBy(() -> new Distiller(values -> values.teacher().sum(), fine).requireFit(TASK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the label loss must not look at the teacher's outputs");
  }

  @Test
  void inputsMustAgreeInShapeAndLabelsMustBeClasses() {
    double[][] rows = {{1, 2}, {3, 4}};
    assertThatThrownBy(() -> LossInputs.withoutTeacher(rows, new int[] {0, 2}))
        .hasMessage("a label must be within 0 to 1, found 2");
    assertThatThrownBy(() -> LossInputs.withoutTeacher(rows, new int[] {0}))
        .hasMessageContaining("found 2 rows of logits and 1 labels");
    assertThatThrownBy(() -> new LossInputs(rows, new double[][] {{1, 2}, {3}}, new int[] {0, 1}))
        .hasMessageContaining("logits of the teacher must be [2, 2]");
  }
}
