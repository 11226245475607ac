package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.supernet4j.api.distiller.Expression;
import org.supernet4j.api.random.Randomness;

class LossEvaluatorPropertiesTest {
  private static final int BATCH = 2;
  private static final int CLASSES = 4;

  /** Smooth where central differences need it: domains and divisors keep away from 0. */
  private static final List<UnaryOperator<Expression>> UNARY =
      List.of(
          Expression::negate,
          Expression::abs,
          Expression::softmax,
          Expression::logSoftmax,
          Expression::sumClasses,
          Expression::maxClasses,
          operand -> operand.softmax().exp(),
          operand -> operand.softmax().square(),
          operand -> operand.abs().plus(1).log(),
          operand -> operand.abs().plus(1).sqrt());

  private static final List<BinaryOperator<Expression>> BINARY =
      List.of(
          Expression::plus,
          Expression::minus,
          Expression::times,
          Expression::minimum,
          Expression::maximum,
          Expression::greaterThan,
          (left, right) -> left.dividedBy(right.abs().plus(1)));

  @Property(tries = 500)
  void gradientAgreesWithCentralDifferences(
      @ForAll("expressions") Expression expression, @ForAll long seed) {
    LossEvaluator evaluator = new LossEvaluator(expression.sumClasses());
    LossInputs inputs = inputs(seed);
    double[][] gradient = evaluator.gradient(inputs);
    double accuracy = 1e-8 * Math.abs(evaluator.mean(inputs));
    double[][] differences = evaluator.differences(inputs, 1e-6);
    for (int example = 0; example < BATCH; example++) {
      for (int i = 0; i < CLASSES; i++) {
        double expected = differences[example][i];
        assertThat(gradient[example][i])
            .isCloseTo(expected, within(accuracy + 1e-4 * (1 + Math.abs(expected))));
      }
    }
  }

  @Provide
  Arbitrary<Expression> expressions() {
    return Arbitraries.recursive(
        () ->
            Arbitraries.of(
                Expression.studentLogits(),
                Expression.teacherLogits(),
                Expression.labels(),
                Expression.classCount(),
                Expression.constant(0.7)),
        this::larger,
        1,
        4);
  }

  private Arbitrary<Expression> larger(Arbitrary<Expression> parts) {
    return Arbitraries.oneOf(
        Combinators.combine(Arbitraries.of(UNARY), parts).as(UnaryOperator::apply),
        Combinators.combine(Arbitraries.of(BINARY), parts, parts).as(BinaryOperator::apply),
        Combinators.combine(parts, parts, parts).as(Expression::select));
  }

  private static LossInputs inputs(long seed) {
    RandomGenerator random = new Randomness(seed).stream("logits");
    double[][] student = new double[BATCH][CLASSES];
    double[][] teacher = new double[BATCH][CLASSES];
    for (int example = 0; example < BATCH; example++) {
      Arrays.setAll(student[example], i -> random.nextGaussian());
      Arrays.setAll(teacher[example], i -> random.nextGaussian());
    }
    return new LossInputs(student, teacher, new int[] {1, 3});
  }
}
