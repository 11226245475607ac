package org.supernet4j.api.network;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.space.Gates;

/**
 * Its input times a fixed number, such as a gate's, see {@link Network#at(
 * org.supernet4j.api.space.Architecture, Gates)}.
 *
 * @param weight the factor
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Weighted(double weight) implements Layer {
  @Override
  public Expression lower(Lowering at, List<Expression> inputs) {
    if (inputs.size() != 1) {
      throw new IllegalArgumentException(this + " of " + inputs.size() + " inputs; give 1");
    }
    return inputs.get(0).times(weight);
  }

  @Override
  public String toString() {
    return "times " + weight;
  }
}
