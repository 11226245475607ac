package org.supernet4j.api.operation;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.TensorType;

/**
 * A value that whoever evaluates the expression gives: an input of a layer, a parameter, logits, a
 * target.
 *
 * @param name distinguishes it from others in one expression
 * @param type its type
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Input(String name, TensorType type) implements Operation {
  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 0);
    return type;
  }

  @Override
  public Operation withSizes(UnaryOperator<Size> sizes) {
    return new Input(name, type.of(type.shape().withSizes(sizes)));
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.input(this);
  }

  @Override
  public String toString() {
    return name;
  }
}
