package org.supernet4j.api.network;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.tensor.Shape;

/** The mean over all tokens: of {@code [positions, channels]}, {@code [channels]}. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record MeanOfTokens() implements Layer {
  @Override
  public Expression lower(Lowering at, List<Expression> inputs) {
    Shape tokens = Inputs.one("a mean of tokens", Inputs.shapes(inputs));
    if (tokens.dimensions().size() != 2) {
      throw new IllegalArgumentException(
          "a mean of tokens takes [positions, channels], found [" + tokens + "]");
    }
    return inputs.get(0).mean(0);
  }

  @Override
  public String toString() {
    return "mean of tokens";
  }
}
