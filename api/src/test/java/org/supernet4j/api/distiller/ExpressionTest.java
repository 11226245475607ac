package org.supernet4j.api.distiller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
  private final Expression student = Expression.studentLogits();
  private final Expression teacher = Expression.teacherLogits();

  @Test
  void columnsStretchWhereTheyMeetClasses() {
    assertThat(student.plus(1).isPerClass()).isTrue();
    assertThat(Expression.classCount().times(2).isPerClass()).isFalse();
    assertThat(student.sumClasses().isPerClass()).isFalse();
    assertThat(student.maxClasses().exp().isPerClass()).isFalse();
    assertThat(student.minus(student.maxClasses()).isPerClass()).isTrue();
    assertThat(
            Expression.select(student.sumClasses(), Expression.constant(1), student).isPerClass())
        .isTrue();
  }

  @Test
  void useOfTheTeacherIsSeenThroughEveryOperation() {
    assertThat(student.dividedBy(teacher.softmax().stopGradient()).usesTeacher()).isTrue();
    assertThat(Expression.select(teacher, student, student).usesTeacher()).isTrue();
    assertThat(Expression.select(student, student, Expression.labels()).usesTeacher()).isFalse();
  }

  @Test
  void equalExpressionsAreEqual() {
    assertThat(student.softmax().log()).isEqualTo(Expression.studentLogits().softmax().log());
    assertThat(student.minimum(teacher)).isNotEqualTo(student.maximum(teacher));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void constantsAreFinite(double value) {
    assertThatThrownBy(() -> student.times(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a constant must be finite, found " + value);
  }

  @Test
  void crossEntropyWithoutSmoothingLooksAtTheLabelsAlone() {
    assertThat(Losses.crossEntropy(0))
        .isEqualTo(Expression.labels().times(student.logSoftmax()).sumClasses().negate());
  }

  @Test
  void smoothedTargetsKeepTheirSum() {
    Expression target =
        Expression.labels()
            .times(1 - 0.1)
            .plus(Expression.constant(0.1).dividedBy(Expression.classCount()));

    assertThat(Losses.crossEntropy(0.1))
        .isEqualTo(target.times(student.logSoftmax()).sumClasses().negate());
    assertThat(Losses.crossEntropy(0.1).isPerClass()).isFalse();
    assertThat(Losses.crossEntropy(0.1).usesTeacher()).isFalse();
  }
}
