package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supernet4j.api.operation.Expression.constant;
import static org.supernet4j.api.operation.Expression.select;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.operation.RandomUniform;
import org.supernet4j.api.operation.Unary;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;
import org.supernet4j.testkit.operation.RandomExpressions;
import org.supernet4j.testkit.operation.ReferenceRandom;
import org.supernet4j.testkit.operation.Tensor;

/** Compiled expressions against their meaning in plain Java, in values and gradients. */
class ExpressionCompilerTest {
  private static final Expression X = row("x");
  private static final Expression Y = row("y");
  private static final Expression ZERO = constant(0);

  private static Expression row(String name) {
    return Expression.input(name, TensorType.perExample(Element.FLOAT, Shape.vector(Size.of(4))));
  }

  @Tag("proof")
  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void manyRandomExpressionsAgree(@ForAll long seed) {
    randomExpressionsAgree(seed);
  }

  @Property(tries = 60, seed = "2", shrinking = ShrinkingMode.OFF)
  void randomExpressionsAgree(@ForAll long seed) {
    RandomExpressions random = new RandomExpressions(seed, 14);
    CompiledExpressions compiled = new CompiledExpressions(random.batch(), random.values());
    compiled.assertAgreeUpToRounding(random.all());
    compiled.assertAgreeUpToRounding(
        CompiledExpressions.gradients(random.total(), random.variables()));
  }

  private static void assertAgrees(Expression value, Tensor x, Tensor y) {
    CompiledExpressions compiled = new CompiledExpressions(x.shape()[0], Map.of("x", x, "y", y));
    compiled.assertValuesAgree(List.of(value));
    compiled.assertGradientsAgree(value.sum().batchMean(), List.of(X, Y));
  }

  static Stream<Expression> ties() {
    Expression y = Y.plus(X.times(0)).plus(X).minus(X.stopGradient());
    return Stream.of(
        X.minimum(y),
        X.maximum(y),
        y.minimum(X.times(2).minus(X)),
        X.minimum(ZERO),
        constant(1).maximum(X),
        X.abs(),
        X.max(),
        X.times(X.max()).max(),
        X.isAbove(y).cast(Element.FLOAT).times(X),
        select(X.isAbove(ZERO), X.times(3), X.times(5)),
        select(X.isEqualTo(y), X.times(3), y));
  }

  @ParameterizedTest
  @MethodSource("ties")
  void equalValuesShareTheGradient(Expression tie) {
    Tensor x = Tensor.matrix(new double[][] {{1, 0, -2, 1}, {3, 3, 3, 3}, {0, -1, 0, 0}});
    Tensor y = Tensor.matrix(new double[][] {{1, 0, -2, 0}, {3, 3, 2, 4}, {0, 0, -1, 0}});
    assertAgrees(tie, x, y);
  }

  static Stream<Expression> untaken() {
    Expression positive = X.maximum(ZERO);
    Expression isPositive = X.isAbove(ZERO);
    Expression isFar = X.abs().isAbove(constant(100));
    return Stream.of(
        select(isPositive, X.log(), X),
        select(isPositive, X.sqrt(), ZERO),
        select(isPositive, constant(1).dividedBy(positive), X),
        select(isPositive, X.dividedBy(positive), X),
        select(isFar, X, X.exp()),
        X.exp().minimum(constant(2)),
        X.exp().times(X.exp()).minimum(constant(2)),
        select(isFar, X, X.exp().softmax()),
        select(isFar, X, X.exp().logSoftmax()),
        select(isFar, X, X.exp().square().sum()),
        select(isFar, X, X.exp().dividedBy(X.exp())));
  }

  @ParameterizedTest
  @MethodSource("untaken")
  void aSideThatIsNotTakenGivesNoGradient(Expression value) {
    Tensor x = Tensor.matrix(new double[][] {{0, 1, -1, 0}, {500, -500, 200, 300}});
    CompiledExpressions compiled = new CompiledExpressions(2, Map.of("x", x));
    assertThat(compiled.gradient(value.sum().batchMean(), X)).doesNotContain(Float.NaN);
    compiled.assertGradientsAgree(value.sum().batchMean(), List.of(X));
  }

  /** Each function where its argument is fine, at 0 and far from it. */
  static Stream<Expression> functions() {
    return Stream.of(Unary.Function.values())
        .filter(function -> function != Unary.Function.NOT)
        .map(
            function ->
                Expression.of(
                    new Unary(function),
                    List.of(
                        switch (function) {
                          case LOG, SQRT -> X.square().plus(0.01);
                          case EXP -> X.minimum(constant(20));
                          default -> X;
                        })));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void functionsAgree(Expression function) {
    Tensor x = Tensor.matrix(new double[][] {{0, 0.5, -1.5, 3}, {40, -40, 1e-3, -2}});
    assertAgrees(function, x, x);
  }

  /** Bit for bit, whether or not an example's numbers are whole blocks of the generator. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 5, 64})
  void randomNumbersAreTheReferences(int count) {
    Shape shape = new Shape(List.of(Size.of(count), Size.of(1)));
    Expression numbers = Expression.randomUniform("block-1/drop/mask", shape);
    ReferenceRandom reference =
        new ReferenceRandom(CompiledExpressions.SEED, CompiledExpressions.FIRST_EXAMPLE, 7);
    double[] expected = reference.apply((RandomUniform) numbers.operation()).values();
    float[] found = new CompiledExpressions(7, Map.of()).values(List.of(numbers)).get(0);
    assertThat(found).hasSize(expected.length);
    for (int i = 0; i < found.length; i++) {
      assertThat((double) found[i]).isEqualTo(expected[i]);
    }
  }

  /** A chain of shared nodes: compiling or evaluating paths instead of nodes would not end. */
  @Test
  void manySharedNodesAreCompiledAndEvaluatedOnce() {
    Expression value = X;
    for (int i = 0; i < 5000; i++) {
      value = value.plus(value).times(0.5);
    }
    Tensor x = Tensor.matrix(new double[][] {{1, -2, 3.5, 0}});
    new CompiledExpressions(1, Map.of("x", x)).assertValuesAgree(List.of(value));
  }

  @Test
  void aNumberForAllExamplesStretches() {
    Tensor x = Tensor.matrix(new double[][] {{1, 2, 3, 4}});
    assertAgrees(X.sum().times(Y).plus(X.max().minus(Y.sum())), x, x);
    assertAgrees(X.withAxis(0).times(Y.withAxis(-1)).sum(0), x, x);
  }
}
