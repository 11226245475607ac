package org.supernet4j.api.operation;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;

/**
 * The input stretched to a shape: axes are aligned at the last, an axis of extent 1, or none,
 * repeats.
 *
 * @param shape of the result
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Broadcast(Shape shape) implements Operation {
  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 1);
    TensorType result = inputs.get(0).of(shape);
    Types.require(
        Types.same(
            Types.stretched(this, List.of(inputs.get(0), result)).dimensions(), shape.dimensions()),
        this,
        "takes what stretches to it",
        inputs);
    return result;
  }

  @Override
  public void differentiate(Expression result, Expression gradient, Receiver receiver) {
    receiver.give(0, () -> gradient);
  }

  @Override
  public Operation withSizes(UnaryOperator<Size> sizes) {
    return new Broadcast(shape.withSizes(sizes));
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.broadcast(this);
  }

  @Override
  public String toString() {
    return "broadcast to [" + shape + "]";
  }
}
