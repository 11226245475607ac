package org.supernet4j.api.operation;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;

/**
 * A box of elements.
 *
 * @param begin where it begins on each axis
 * @param shape its extents
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Slice(List<Size> begin, Shape shape) implements Operation {
  public Slice {
    begin = List.copyOf(begin);
    Boxes.requireAxes("a slice", begin, shape);
  }

  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 1);
    TensorType input = inputs.get(0);
    Boxes.requireWithin(this, begin, shape, input.shape(), inputs);
    return input.of(shape);
  }

  @Override
  public void differentiate(Expression result, Expression gradient, Receiver receiver) {
    receiver.give(0, () -> gradient.pad(begin, result.inputs().get(0).type().shape()));
  }

  @Override
  public Operation withSizes(UnaryOperator<Size> sizes) {
    return new Slice(begin.stream().map(sizes).toList(), shape.withSizes(sizes));
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.slice(this);
  }

  @Override
  public String toString() {
    return "slice [" + shape + "] from " + begin;
  }
}
