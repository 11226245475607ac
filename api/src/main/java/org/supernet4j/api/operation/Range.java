package org.supernet4j.api.operation;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;

/**
 * The integers from 0 on, {@code [extent]}.
 *
 * @param extent how many
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Range(Size extent) implements Operation {
  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 0);
    return TensorType.shared(Element.INT, Shape.vector(extent));
  }

  @Override
  public Operation withSizes(UnaryOperator<Size> sizes) {
    return new Range(sizes.apply(extent));
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.range(this);
  }

  @Override
  public String toString() {
    return "range(" + extent + ")";
  }
}
