package org.supernet4j.api.network;

import java.util.List;
import org.apiguardian.api.API;

/** A feature map {@code [h, w, c]} read as a vector {@code [h * w * c]}, channels fastest. */
@API(status = API.Status.STABLE, since = "0.1")
public record Flatten() implements Layer {
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
