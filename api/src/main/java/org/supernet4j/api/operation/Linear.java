package org.supernet4j.api.operation;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;

/**
 * The product of vectors, {@code [places..., n]}, with a matrix that all examples share, {@code [n,
 * m]}: {@code [places..., m]}.
 *
 * @param transposed whether the matrix is {@code [m, n]}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Linear(boolean transposed) implements Operation {
  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 2);
    Types.requireElement(this, inputs, Element.FLOAT);
    TensorType vectors = inputs.get(0);
    TensorType matrix = inputs.get(1);
    Types.require(
        matrix.rank() == 2
            && !matrix.perExample()
            && vectors.rank() > 0
            && Types.same(
                Types.dimension(matrix, transposed ? 1 : 0),
                Types.dimension(vectors, vectors.rank() - 1)),
        this,
        "takes vectors and a shared matrix with a row for each of their elements",
        inputs);
    List<Size> places = Types.upTo(vectors, vectors.rank() - 1);
    return vectors.of(
        new Shape(Types.joined(places, List.of(Types.dimension(matrix, transposed ? 0 : 1)))));
  }

  @Override
  public List<Size> macs(List<TensorType> inputs) {
    return Types.joined(
        inputs.get(0).shape().dimensions(),
        List.of(Types.dimension(inputs.get(1), transposed ? 0 : 1)));
  }

  @Override
  public void differentiate(Expression result, Expression gradient, Receiver receiver) {
    Expression vectors = result.inputs().get(0);
    Expression matrix = result.inputs().get(1);
    receiver.give(0, () -> Expression.of(new Linear(!transposed), List.of(gradient, matrix)));
    receiver.give(
        1,
        () ->
            Expression.of(
                new OuterSum(),
                transposed ? List.of(gradient, vectors) : List.of(vectors, gradient)));
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.linear(this);
  }

  @Override
  public String toString() {
    return transposed ? "linear (transposed)" : "linear";
  }
}
