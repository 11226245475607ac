package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.supernet4j.api.distiller.Expression.constant;
import static org.supernet4j.api.distiller.Expression.labels;
import static org.supernet4j.api.distiller.Expression.select;
import static org.supernet4j.api.distiller.Expression.studentLogits;
import static org.supernet4j.api.distiller.Expression.teacherLogits;

import org.junit.jupiter.api.Test;
import org.supernet4j.api.distiller.Expression;
import org.supernet4j.api.distiller.Losses;

class LossEvaluatorTest {
  private static final Expression STUDENT = studentLogits();

  private static LossInputs one(double... student) {
    return LossInputs.withoutTeacher(new double[][] {student}, new int[] {0});
  }

  private static double value(Expression loss, double... student) {
    return new LossEvaluator(loss).values(one(student))[0];
  }

  private static double[] gradient(Expression loss, double... student) {
    return new LossEvaluator(loss).gradient(one(student))[0];
  }

  @Test
  void crossEntropyOfEqualLogitsIsTheLogarithmOfTheClassCount() {
    assertThat(value(Losses.crossEntropy(0), 2, 2, 2, 2)).isCloseTo(Math.log(4), within(1e-12));
    assertThat(value(Losses.crossEntropy(0.3), 2, 2, 2, 2)).isCloseTo(Math.log(4), within(1e-12));
  }

  @Test
  void gradientOfCrossEntropyIsSoftmaxLessTarget() {
    double[] exponentials = {Math.E, 1, 1};
    double sum = Math.E + 2;
    double[] target = {0.9 + 0.1 / 3, 0.1 / 3, 0.1 / 3};
    double[] gradient = gradient(Losses.crossEntropy(0.1), 1, 0, 0);
    for (int i = 0; i < 3; i++) {
      assertThat(gradient[i]).isCloseTo(exponentials[i] / sum - target[i], within(1e-12));
    }
  }

  @Test
  void gradientIsThatOfTheMeanOverTheBatch() {
    LossInputs inputs =
        LossInputs.withoutTeacher(new double[][] {{3, 1}, {2, 5}}, new int[] {0, 1});
    LossEvaluator evaluator = new LossEvaluator(STUDENT.square().sumClasses());
    assertThat(evaluator.values(inputs)).containsExactly(10, 29);
    assertThat(evaluator.mean(inputs)).isEqualTo(19.5);
    assertThat(evaluator.gradient(inputs)).isDeepEqualTo(new double[][] {{3, 1}, {2, 5}});
  }

  @Test
  void columnsStretchOverClassesAndCollectTheirGradient() {
    Expression loss = STUDENT.minus(STUDENT.maxClasses()).times(labels().plus(1)).sumClasses();
    assertThat(value(loss, 1, 4, 2)).isEqualTo(-6 - 2);
    assertThat(gradient(loss, 1, 4, 2)).containsExactly(2, 1 - 4, 1);
  }

  @Test
  void equalMaximaShareTheGradient() {
    assertThat(gradient(STUDENT.maxClasses(), 5, 1, 5)).containsExactly(0.5, 0, 0.5);
  }

  @Test
  void tiesOfMinimumAndMaximumGoToTheFirst() {
    Expression twice = STUDENT.times(2);
    assertThat(gradient(STUDENT.minimum(twice).sumClasses(), 0, 1)).containsExactly(1, 1);
    assertThat(gradient(twice.minimum(STUDENT).sumClasses(), 0, 1)).containsExactly(2, 1);
    assertThat(gradient(STUDENT.maximum(twice).sumClasses(), 0, 1)).containsExactly(1, 2);
    assertThat(gradient(twice.maximum(STUDENT).sumClasses(), 0, 1)).containsExactly(2, 2);
  }

  @Test
  void absHasNoGradientAtZero() {
    assertThat(gradient(STUDENT.abs().sumClasses(), 0, -3, 3)).containsExactly(0, -1, 1);
  }

  @Test
  void comparisonsAndStoppedValuesHaveNoGradient() {
    Expression loss = STUDENT.greaterThan(constant(1)).plus(STUDENT.stopGradient()).sumClasses();
    assertThat(value(loss, 1, 2)).isEqualTo(0 + 1 + 1 + 2);
    assertThat(gradient(loss, 1, 2)).containsExactly(0, 0);
  }

  @Test
  void selectPassesNothingFromTheBranchNotTaken() {
    Expression loss =
        select(STUDENT.greaterThan(constant(0)), STUDENT.log(), STUDENT.sqrt().log()).sumClasses();
    Expression safe = select(STUDENT, STUDENT.log(), constant(0)).sumClasses();
    assertThat(value(safe, 1, 0, -4)).isZero();
    assertThat(gradient(safe, 2, 0, -4)).containsExactly(0.5, 0, 0);
    assertThat(gradient(loss, 4, 4)).containsExactly(0.25, 0.25);
  }

  @Test
  void softmaxIsStable() {
    assertThat(value(STUDENT.logSoftmax().times(labels()).sumClasses(), -1e4, 1e4, 0))
        .isEqualTo(-2e4);
    assertThat(value(STUDENT.softmax().times(labels()).sumClasses(), 1e4, -1e4, 0)).isEqualTo(1);
    assertThat(gradient(STUDENT.softmax().square().sumClasses(), 1e4, -1e4, 0))
        .containsExactly(0, 0, 0);
  }

  @Test
  void sharedPartsAreCountedForEachUse() {
    Expression probabilities = STUDENT.softmax();
    Expression loss = probabilities.times(probabilities).sumClasses();
    assertThat(gradient(loss, 0.3, -1))
        .containsExactly(gradient(STUDENT.softmax().square().sumClasses(), 0.3, -1), within(1e-15));
  }

  @Test
  void lossWithATeacherNeedsOne() {
    assertThatThrownBy(() -> value(teacherLogits().sumClasses(), 1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("teacher's logits");
  }

  @Test
  void lossMustBeOneValuePerExample() {
    assertThatThrownBy(() -> new LossEvaluator(STUDENT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sumClasses()");
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
