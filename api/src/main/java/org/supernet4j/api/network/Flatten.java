package org.supernet4j.api.network;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.tensor.Shape;

/** A feature map {@code [h, w, c]} read as a vector {@code [h * w * c]}, channels fastest. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Flatten() implements Layer {
  @Override
  public Expression lower(Lowering at, List<Expression> inputs) {
    return inputs.get(0).reshape(output(Inputs.shapes(inputs)));
  }

  @Override
  public Shape output(List<Shape> inputs) {
    return Shape.vector(Inputs.image("flatten", inputs).volume());
  }

  @Override
  public <R> R accept(LayerVisitor<R> visitor) {
    return visitor.flatten(this);
  }

  @Override
  public String toString() {
    return "flatten";
  }
}
