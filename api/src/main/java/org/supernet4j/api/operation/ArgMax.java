package org.supernet4j.api.operation;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;

/** The position of the largest element on the last axis, the first of equal ones; an int. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ArgMax() implements Operation {
  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 1);
    Types.requireElement(this, inputs, Element.FLOAT, Element.INT);
    TensorType input = inputs.get(0);
    int last = Types.axis(this, -1, input);
    return input.of(new Shape(Types.upTo(input, last))).of(Element.INT);
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.argMax(this);
  }

  @Override
  public String toString() {
    return "argmax";
  }
}
