package org.supernet4j.api.operation;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;

/**
 * Outer products of vectors at the same place, {@code [places..., n]} and {@code [places..., m]},
 * summed over places and batch: {@code [n, m]}, shared. What the matrix of {@link Linear} receives.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record OuterSum() implements Operation {
  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 2);
    Types.requireElement(this, inputs, Element.FLOAT);
    TensorType left = inputs.get(0);
    TensorType right = inputs.get(1);
    int last = left.rank() - 1;
    Types.require(
        last >= 0
            && left.rank() == right.rank()
            && left.perExample() == right.perExample()
            && Types.same(Types.upTo(left, last), Types.upTo(right, last)),
        this,
        "takes vectors at the same places",
        inputs);
    return TensorType.shared(
        Element.FLOAT,
        new Shape(List.of(Types.dimension(left, last), Types.dimension(right, last))));
  }

  @Override
  public void differentiate(Expression result, Expression gradient, Receiver receiver) {
    Expression left = result.inputs().get(0);
    Expression right = result.inputs().get(1);
    receiver.give(0, () -> Expression.of(new Linear(true), List.of(right, gradient)));
    receiver.give(1, () -> Expression.of(new Linear(false), List.of(left, gradient)));
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.outerSum(this);
  }

  @Override
  public String toString() {
    return "outer-sum";
  }
}
