package org.supernet4j.api.operation;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;

/**
 * For each int a vector of floats on a new last axis: 1 at the int's position, 0 elsewhere; all 0
 * for an int outside.
 *
 * @param depth the extent of the new axis
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record OneHot(Size depth) implements Operation {
  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 1);
    Types.requireElement(this, inputs, Element.INT);
    TensorType input = inputs.get(0);
    return input
        .of(Element.FLOAT)
        .of(new Shape(Types.joined(input.shape().dimensions(), List.of(depth))));
  }

  @Override
  public Operation withSizes(UnaryOperator<Size> sizes) {
    return new OneHot(sizes.apply(depth));
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.oneHot(this);
  }

  @Override
  public String toString() {
    return "one-hot of " + depth;
  }
}
