package org.supernet4j.api.operation;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;

/** The number of examples in the batch: an int of shape {@code []}. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record BatchSize() implements Operation {
  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 0);
    return TensorType.shared(Element.INT, Shape.scalar());
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.batchSize(this);
  }

  @Override
  public String toString() {
    return "batch size";
  }
}
