package org.supernet4j.api.operation;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;

/**
 * A number, of shape {@code []}.
 *
 * @param element float or int
 * @param value finite; an integer for int
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Constant(Element element, double value) implements Operation {
  public Constant {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a constant must be finite, found " + value);
    }
    if (element != Element.FLOAT && (element != Element.INT || value != (int) value)) {
      throw new IllegalArgumentException(
          "a constant is a float or a 32-bit int, found " + element + " " + value);
    }
  }

  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 0);
    return TensorType.shared(element, Shape.scalar());
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.constant(this);
  }

  @Override
  public String toString() {
    return element == Element.INT ? Integer.toString((int) value) : Double.toString(value);
  }
}
