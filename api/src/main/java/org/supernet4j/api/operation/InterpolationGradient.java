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
 * What the input of an {@link Interpolation} receives, from the gradient of its result.
 *
 * @param method how values between pixels were found
 * @param input the shape of the interpolation's input
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record InterpolationGradient(Resize.Method method, Shape input) implements Operation {
  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 1);
    Types.requireElement(this, inputs, Element.FLOAT);
    TensorType given = inputs.get(0);
    Types.require(
        given.rank() == 3
            && given.perExample()
            && Types.same(Types.dimension(given, 2), input.channels()),
        this,
        "takes feature maps of as many channels",
        inputs);
    return given.of(input);
  }

  @Override
  public void differentiate(Expression result, Expression gradient, Receiver receiver) {
    Shape given = result.inputs().get(0).shape();
    receiver.give(
        0,
        () ->
            Expression.of(
                new Interpolation(method, given.height(), given.width()), List.of(gradient)));
  }

  @Override
  public Operation withSizes(UnaryOperator<Size> sizes) {
    return new InterpolationGradient(method, input.withSizes(sizes));
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.interpolationGradient(this);
  }

  @Override
  public String toString() {
    return "interpolation-gradient " + method;
  }
}
