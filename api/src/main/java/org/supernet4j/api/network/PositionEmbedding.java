package org.supernet4j.api.network;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.tensor.Shape;

/**
 * A trained vector added to the value at each position; inputs are {@code [positions, channels]}.
 * Fewer positions or channels take the leading ones.
 *
 * @param initializer how the vectors begin
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record PositionEmbedding(Initializer initializer) implements Layer {

  /** Vectors that begin normally distributed with deviation .02, as those of transformers do. */
  public static PositionEmbedding standard() {
    return new PositionEmbedding(new Initializer.Normal(0.02));
  }

  @Override
  public Expression lower(Lowering at, List<Expression> inputs) {
    Shape tokens = Inputs.one("a position embedding", Inputs.shapes(inputs));
    return inputs.get(0).plus(at.parameter("positions", tokens, Parameter.Role.BIAS, initializer));
  }

  @Override
  public String toString() {
    return "position embedding";
  }
}
