package org.supernet4j.api.network;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Condition;
import org.supernet4j.api.tensor.Shape;

/**
 * A part of the network that runs only where a condition holds; elsewhere its first input passes
 * through. Only the active side computes.
 *
 * @param condition when the part runs
 * @param body the part; where it does not run, its output would have the shape of its first input.
 *     A part may therefore change a size if it runs only where the two sizes differ
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Conditional(Condition condition, Block body) implements Structure {
  @Override
  public Shape output(List<Shape> inputs) {
    if (!fits(inputs.get(0), body.outputShape())) {
      throw new IllegalArgumentException(
          "an optional part must keep the shape "
              + inputs.get(0)
              + ", it gives "
              + body.outputShape()
              + "; where sizes differ, make their difference the condition");
    }
    return body.outputShape();
  }

  private boolean fits(Shape input, Shape output) {
    Condition passing = condition.negate();
    int rank = input.dimensions().size();
    return rank == output.dimensions().size()
        && IntStream.range(0, rank)
            .allMatch(i -> passing.implies(input.dimensions().get(i), output.dimensions().get(i)));
  }

  @Override
  public Set<Choice> choices(List<Shape> inputs) {
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
