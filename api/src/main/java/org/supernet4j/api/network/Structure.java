package org.supernet4j.api.network;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/**
 * What stands in the place of a layer and decides which parts of the network compute. It computes
 * and owns nothing itself; a network of one architecture has none.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface Structure extends Layer permits Conditional, Alternatives {
  @Override
  default Expression lower(Lowering at, List<Expression> inputs) {
    throw new UnsupportedOperationException(
        this + " is structure; the architecture decides which of its parts computes");
  }

  @Override
  default List<Parameter> parameters(String path, List<Shape> inputs) {
    return List.of();
  }

  @Override
  default List<List<Size>> macs(List<Shape> inputs) {
    return List.of();
  }

  @Override
  default Layer at(List<Shape> inputs, Architecture architecture) {
    return this;
  }
}
