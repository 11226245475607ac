package org.supernet4j.api.operation;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;

/**
 * What a size is in the architecture that runs: an int of shape {@code []}.
 *
 * @param size the size
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SizeValue(Size size) implements Operation {
  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 0);
    return TensorType.shared(Element.INT, Shape.scalar());
  }

  @Override
  public Operation withSizes(UnaryOperator<Size> sizes) {
    return new SizeValue(sizes.apply(size));
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.sizeValue(this);
  }

  @Override
  public String toString() {
    return size.toString();
  }
}
