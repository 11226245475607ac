package org.supernet4j.api.operation;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.supernet4j.api.network.Shape;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.TensorType;

/**
 * Numbers drawn evenly from 0 (included) to 1 (excluded), for each example its own. They are a
 * function of the run's seed, the step, the draw, the place of the layer, the name and the
 * example's place in the batch, so equal operations at one place are one and the same draw.
 *
 * @param name tells it from others of the same layer
 * @param shape of the numbers of one example
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RandomUniform(String name, Shape shape) implements Operation {
  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 0);
    return TensorType.perExample(Element.FLOAT, shape);
  }

  @Override
  public Operation withSizes(UnaryOperator<Size> sizes) {
    return new RandomUniform(name, shape.withSizes(sizes));
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.randomUniform(this);
  }

  @Override
  public String toString() {
    return "random " + name;
  }
}
