package org.supernet4j.api.network;

import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Condition;

/**
 * A part of the network that runs only where a condition holds; elsewhere its first input passes
 * through. Only the active side computes.
 *
 * @param condition when the part runs
 * @param body the part; its output has the shape of its first input
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Conditional(Condition condition, Block body) implements Layer {
  @Override
  public Shape output(List<Shape> inputs) {
    if (!body.outputShape().equals(inputs.get(0))) {
      throw new IllegalArgumentException(
          "an optional part must keep the shape "
              + inputs.get(0)
              + ", it gives "
              + body.outputShape());
    }
    return inputs.get(0);
  }

  @Override
  public Set<Choice> choices() {
    return condition.choices();
  }

  @Override
  public <R> R accept(LayerVisitor<R> visitor) {
    return visitor.conditional(this);
  }

  @Override
  public String toString() {
    return "when " + condition;
  }
}
