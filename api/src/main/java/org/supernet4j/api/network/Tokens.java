package org.supernet4j.api.network;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.tensor.Shape;

/** A feature map read as a row of tokens, one for each position: {@code [positions, channels]}. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Tokens() implements Layer {
  @Override
  public Expression lower(Lowering at, List<Expression> inputs) {
    Shape maps = Inputs.image("a row of tokens", Inputs.shapes(inputs));
    return inputs
        .get(0)
        .reshape(new Shape(List.of(maps.height().times(maps.width()), maps.channels())));
  }

  @Override
  public String toString() {
    return "tokens";
  }
}
