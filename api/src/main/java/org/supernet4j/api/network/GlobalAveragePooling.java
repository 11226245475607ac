package org.supernet4j.api.network;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/** The mean over all positions of each channel: {@code [h, w, c]} to {@code [1, 1, c]}. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record GlobalAveragePooling() implements Layer {
  @Override
  public Expression lower(Lowering at, List<Expression> inputs) {
    return inputs.get(0).mean(0, 1).reshape(output(Inputs.shapes(inputs)));
  }

  @Override
  public Shape output(List<Shape> inputs) {
    return Shape.image(Size.of(1), Size.of(1), Inputs.image("global pooling", inputs).channels());
  }

  @Override
  public <R> R accept(LayerVisitor<R> visitor) {
    return visitor.globalAveragePooling(this);
  }

  @Override
  public String label() {
    return "global average pool";
  }

  @Override
  public String toString() {
    return label();
  }
}
