package org.supernet4j.api.operation;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;

/**
 * The same elements in the same order, the last axis running fastest, in another shape.
 *
 * @param shape of as many elements as the input has
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Reshape(Shape shape) implements Operation {
  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 1);
    Types.require(
        Types.same(inputs.get(0).shape().volume(), shape.volume()),
        this,
        "takes as many elements as it gives",
        inputs);
    return inputs.get(0).of(shape);
  }

  @Override
  public void differentiate(Expression result, Expression gradient, Receiver receiver) {
    receiver.give(0, () -> gradient.reshape(result.inputs().get(0).type().shape()));
  }

  @Override
  public Operation withSizes(UnaryOperator<Size> sizes) {
    return new Reshape(shape.withSizes(sizes));
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.reshape(this);
  }

  @Override
  public String toString() {
    return "reshape to [" + shape + "]";
  }
}
