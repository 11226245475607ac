package org.supernet4j.api.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;

class ExpressionTest {
  private static final Expression X =
      Expression.input("x", TensorType.perExample(Element.FLOAT, Shape.vector(Size.of(3))));
  private static final Expression W =
      Expression.input(
          "w", TensorType.shared(Element.FLOAT, new Shape(List.of(Size.of(3), Size.of(5)))));

  @Test
  void equalExpressionsAreOneObject() {
    assertThat(X.plus(1).times(X)).isSameAs(X.plus(Expression.constant(1)).times(X));
    assertThat(X.plus(1)).isNotEqualTo(X.plus(2));
    assertThat(X.sum(0)).isSameAs(X.sum(-1)).isSameAs(X.sum());
  }

  /** A tree of 2^20000 nodes, a graph of 20000. */
  @Test
  void sharedPartsAreWalkedOnce() {
    Expression sum = X;
    for (int i = 0; i < 20_000; i++) {
      sum = sum.plus(sum);
    }
    assertThat(Expressions.inOrder(List.of(sum))).hasSize(20_001).startsWith(X).endsWith(sum);
    Expression gradient = Gradients.of(sum, X, List.of(X)).get(X);
    assertThat(Expressions.inOrder(List.of(gradient))).hasSize(20_001);
  }

  @Test
  void typesFollowTheBatch() {
    assertThat(X.linear(W).type())
        .isEqualTo(TensorType.perExample(Element.FLOAT, Shape.vector(Size.of(5))));
    assertThat(X.batchSum().linear(W).type())
        .isEqualTo(TensorType.shared(Element.FLOAT, Shape.vector(Size.of(5))));
    assertThat(W.plus(X.linear(W).sum()).type())
        .isEqualTo(TensorType.perExample(Element.FLOAT, W.shape()));
    assertThat(X.isAbove(X).type().element()).isEqualTo(Element.BOOL);
  }

  @Test
  void elasticExtentsMeetTheirEqual() {
    Size width = Choice.ofSizes("width", 2, 4).size();
    Expression elastic =
        Expression.input("e", TensorType.perExample(Element.FLOAT, Shape.vector(width.plus(1))));
    assertThat(elastic.plus(elastic).shape()).isEqualTo(Shape.vector(width.plus(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> elastic.plus(X))
        .withMessageContaining("takes inputs whose extents are equal or 1 on each axis")
        .withMessageContaining("float[batch, (width + 1)]");
  }

  @Test
  void inputsThatDoNotFitAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> X.linear(X))
        .withMessage(
            "linear takes vectors and a shared matrix with a row for each of their elements,"
                + " found [float[batch, 3], float[batch, 3]]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> X.plus(X.argMax()))
        .withMessageContaining("takes inputs of one kind of element (see cast)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> X.sum(1))
        .withMessage("a reduction has no such axis, found [float[batch, 3]]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Expression.constant(Double.NaN))
        .withMessage("a constant must be finite, found NaN");
    assertThatIllegalArgumentException().isThrownBy(() -> X.reshape(W.shape()));
    assertThatIllegalArgumentException().isThrownBy(() -> X.batchRepeat());
    assertThatIllegalArgumentException().isThrownBy(() -> W.batchSum());
  }

  @Test
  void whatTheValueDoesNotDependOnHasNoGradient() {
    Map<Expression, Expression> gradients =
        Gradients.of(X.stopGradient().plus(X.floor()), X, List.of(X, W));
    assertThat(gradients).isEmpty();
  }

  @Test
  void sharedInputsReceiveTheSumOverTheBatch() {
    Expression gradient = Gradients.of(X.linear(W), X.linear(W), List.of(W)).get(W);
    assertThat(gradient.operation()).isEqualTo(new OuterSum());
    assertThat(gradient.type()).isEqualTo(W.type());
  }
}
