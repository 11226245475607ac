package org.supernet4j.testkit.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.operation.Expressions;
import org.supernet4j.api.operation.Gradients;
import org.supernet4j.api.operation.Input;
import org.supernet4j.api.operation.Operation;
import org.supernet4j.api.operation.Pool;
import org.supernet4j.api.operation.RandomUniform;
import org.supernet4j.api.operation.SizeValue;

/** Derivatives that operations state against central differences of their meaning. */
class DerivativesTest {
  private static final double STEP = 1e-5;

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void gradientsAgreeWithCentralDifferences(@ForAll long seed) {
    RandomExpressions random = new RandomExpressions(seed, 12);
    assertAgrees(random, random.total());
  }

  /** Second derivatives: the gradient of what a gradient gives. */
  @Property(tries = 25, shrinking = ShrinkingMode.OFF)
  void gradientsOfGradientsAgreeWithCentralDifferences(@ForAll long seed) {
    RandomExpressions random = new RandomExpressions(seed, 6);
    Expression total = random.total();
    Assume.that(
        Expressions.inOrder(List.of(total)).stream()
            .noneMatch(
                each -> each.operation() instanceof Pool pool && pool.kind() == Pool.Kind.MAX));
    Expression sum = Expression.constant(0);
    for (Expression gradient :
        Gradients.of(total, Expression.constant(1), random.variables()).values()) {
      Expression mean = gradient.square().mean();
      sum = sum.plus(gradient.type().perExample() ? mean.batchMean() : mean);
    }
    assertAgrees(random, sum);
  }

  private static void assertAgrees(RandomExpressions random, Expression total) {
    Evaluator evaluator = new Evaluator(random.batch(), random.values());
    evaluator.of(total);
    Map<Expression, Expression> gradients =
        Gradients.of(total, Expression.constant(1), random.variables());
    for (Expression variable : random.variables()) {
      String name = ((Input) variable.operation()).name();
      Tensor at = random.values().get(name);
      Tensor found =
          gradients.containsKey(variable)
              ? evaluator.of(gradients.get(variable))
              : Tensor.zeros(at.shape());
      assertThat(found.shape()).isEqualTo(at.shape());
      for (int i = 0; i < at.values().length; i++) {
        double above = moved(evaluator, total, name, at, i, STEP);
        double below = moved(evaluator, total, name, at, i, -STEP);
        double expected = (above - below) / (2 * STEP);
        assertThat(found.values()[i])
            .as("gradient by %s[%d] of %s", name, i, random.all())
            .isCloseTo(expected, within(1e-5 * (1 + Math.abs(expected))));
      }
    }
  }

  private static double moved(
      Evaluator evaluator, Expression total, String name, Tensor at, int index, double by) {
    return evaluator.holding(name, at.with(index, at.values()[index] + by)).of(total).values()[0];
  }

  /** The property sees every operation that has a meaning without random numbers. */
  @Test
  void randomExpressionsHoldEveryOperation() {
    Set<Class<?>> seen = new HashSet<>();
    for (long seed = 0; seed < 200; seed++) {
      RandomExpressions random = new RandomExpressions(seed, 12);
      Expression total = random.total();
      List<Expression> roots =
          List.copyOf(Gradients.of(total, Expression.constant(1), random.variables()).values());
      Expressions.inOrder(roots).forEach(each -> seen.add(each.operation().getClass()));
      Expressions.inOrder(List.of(total)).forEach(each -> seen.add(each.operation().getClass()));
    }
    seen.add(RandomUniform.class);
    seen.add(SizeValue.class);
    assertThat(seen).containsExactlyInAnyOrder(Operation.class.getPermittedSubclasses());
  }
}
