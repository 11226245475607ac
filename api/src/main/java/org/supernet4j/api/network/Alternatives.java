package org.supernet4j.api.network;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.tensor.Shape;

/**
 * One of several parts of equal output shape, picked by a choice; part {@code i} belongs to option
 * {@code i}. Only the picked part computes.
 *
 * @param choice what picks
 * @param bodies one part for each option of the choice
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Alternatives(Choice choice, List<Block> bodies) implements Structure {
  public Alternatives {
    bodies = List.copyOf(bodies);
    if (bodies.size() != choice.count()) {
      throw new IllegalArgumentException(
          "choice '"
              + choice.name()
              + "' has "
              + choice.count()
              + " options, found "
              + bodies.size()
              + " parts; give one for each");
    }
  }

  @Override
  public Shape output(List<Shape> inputs) {
    Shape first = bodies.get(0).outputShape();
    for (int i = 1; i < bodies.size(); i++) {
      Optional<String> difference = bodies.get(i).outputShape().differenceFrom(first);
      if (difference.isPresent()) {
        throw new IllegalArgumentException(
            "alternatives of '"
                + choice.name()
                + "' must agree in shape: "
                + first
                + " and "
                + bodies.get(i).outputShape()
                + "; "
                + difference.get());
      }
    }
    return first;
  }

  @Override
  public Set<Choice> choices(List<Shape> inputs) {
    return Set.of(choice);
  }

  @Override
  public <R> R accept(LayerVisitor<R> visitor) {
    return visitor.alternatives(this);
  }

  @Override
  public String toString() {
    return "choose " + choice.name();
  }
}
