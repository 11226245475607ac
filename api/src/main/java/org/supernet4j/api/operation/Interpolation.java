package org.supernet4j.api.operation;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.supernet4j.api.network.Resize;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;

/**
 * Feature maps, {@code [height, width, channels]}, brought to another extent: values between pixels
 * are found as {@link Resize} says.
 *
 * @param method how
 * @param height rows of the result
 * @param width columns of the result
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Interpolation(Resize.Method method, Size height, Size width) implements Operation {
  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 1);
    Types.requireElement(this, inputs, Element.FLOAT);
    TensorType input = inputs.get(0);
    Types.require(input.rank() == 3 && input.perExample(), this, "takes feature maps", inputs);
    return input.of(new Shape(List.of(height, width, Types.dimension(input, 2))));
  }

  @Override
  public void differentiate(Expression result, Expression gradient, Receiver receiver) {
    Shape input = result.inputs().get(0).shape();
    receiver.give(
        0, () -> Expression.of(new InterpolationGradient(method, input), List.of(gradient)));
  }

  @Override
  public Operation withSizes(UnaryOperator<Size> sizes) {
    return new Interpolation(method, sizes.apply(height), sizes.apply(width));
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.interpolation(this);
  }

  @Override
  public String toString() {
    return "interpolation " + method;
  }
}
