package org.supernet4j.api.operation;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;

/**
 * The input among zeros.
 *
 * @param begin where the input begins on each axis of the result
 * @param shape of the result
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Pad(List<Size> begin, Shape shape) implements Operation {
  public Pad {
    begin = List.copyOf(begin);
    Boxes.requireAxes("a padding", begin, shape);
  }

  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 1);
    Types.requireElement(this, inputs, Element.FLOAT, Element.INT);
    TensorType input = inputs.get(0);
    Boxes.requireWithin(this, begin, input.shape(), shape, inputs);
    return input.of(shape);
  }

  @Override
  public void differentiate(Expression result, Expression gradient, Receiver receiver) {
    receiver.give(0, () -> gradient.slice(begin, result.inputs().get(0).type().shape()));
  }

  @Override
  public Operation withSizes(UnaryOperator<Size> sizes) {
    return new Pad(begin.stream().map(sizes).toList(), shape.withSizes(sizes));
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.pad(this);
  }

  @Override
  public String toString() {
    return "pad from " + begin + " to [" + shape + "]";
  }
}
