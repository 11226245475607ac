package org.supernet4j.api.operation;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;

/**
 * Products of matrices on the last two axes, {@code [places..., n, k]} with {@code [places..., k,
 * m]}: {@code [places..., n, m]}. The axes before stretch as those of {@link Binary}.
 *
 * @param leftTransposed whether the left matrices are {@code [k, n]}
 * @param rightTransposed whether the right matrices are {@code [m, k]}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record MatrixProduct(boolean leftTransposed, boolean rightTransposed) implements Operation {
  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 2);
    Types.requireElement(this, inputs, Element.FLOAT);
    TensorType left = inputs.get(0);
    TensorType right = inputs.get(1);
    Types.require(
        left.rank() >= 2
            && right.rank() >= 2
            && Types.same(inner(left, leftTransposed, 1), inner(right, rightTransposed, 2)),
        this,
        "takes matrices, the right with a row for each column of the left",
        inputs);
    Shape places = Types.stretched(this, List.of(places(left), places(right)));
    return new TensorType(
        Element.FLOAT,
        new Shape(
            Types.joined(
                places.dimensions(),
                List.of(inner(left, leftTransposed, 2), inner(right, rightTransposed, 1)))),
        Types.anyPerExample(inputs));
  }

  /** The first or second dimension from the last, of the matrix as it is multiplied. */
  private static Size inner(TensorType matrix, boolean transposed, int fromLast) {
    return Types.dimension(matrix, matrix.rank() - (transposed ? 3 - fromLast : fromLast));
  }

  private static TensorType places(TensorType matrix) {
    return matrix.of(new Shape(Types.upTo(matrix, matrix.rank() - 2)));
  }

  @Override
  public List<Size> macs(List<TensorType> inputs) {
    return Types.joined(
        type(inputs).shape().dimensions(), List.of(inner(inputs.get(0), leftTransposed, 1)));
  }

  @Override
  public void differentiate(Expression result, Expression gradient, Receiver receiver) {
    Expression left = result.inputs().get(0);
    Expression right = result.inputs().get(1);
    receiver.give(
        0,
        () ->
            leftTransposed
                ? product(right, rightTransposed, gradient, true)
                : product(gradient, false, right, !rightTransposed));
    receiver.give(
        1,
        () ->
            rightTransposed
                ? product(gradient, true, left, leftTransposed)
                : product(left, !leftTransposed, gradient, false));
  }

  private static Expression product(
      Expression left, boolean leftTransposed, Expression right, boolean rightTransposed) {
    return Expression.of(new MatrixProduct(leftTransposed, rightTransposed), List.of(left, right));
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.matrixProduct(this);
  }

  @Override
  public String toString() {
    return "matrix-product"
        + (leftTransposed ? ", left transposed" : "")
        + (rightTransposed ? ", right transposed" : "");
  }
}
