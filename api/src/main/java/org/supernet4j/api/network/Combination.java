package org.supernet4j.api.network;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/**
 * Several inputs made one.
 *
 * @param kind how
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Combination(Kind kind) implements Layer {

  /** How inputs are combined. */
  public enum Kind {
    /** The sum of inputs of equal shape. */
    ADD,
    /** The channels of all inputs in a row. */
    CONCAT,
    /** The product of the first input with a second one of equal shape or of one position. */
    MULTIPLY
  }

  @Override
  public Expression lower(Lowering at, List<Expression> inputs) {
    output(Inputs.shapes(inputs));
    return switch (kind) {
      case ADD -> inputs.stream().reduce(Expression::plus).orElseThrow();
      case CONCAT -> Expression.concat(-1, inputs);
      case MULTIPLY -> inputs.get(0).times(inputs.get(1));
    };
  }

  @Override
  public Shape output(List<Shape> inputs) {
    if (inputs.size() < 2 || (kind == Kind.MULTIPLY && inputs.size() != 2)) {
      throw new IllegalArgumentException(
          this
              + " of "
              + inputs.size()
              + " inputs; give "
              + (kind == Kind.MULTIPLY ? "2" : "2 or more"));
    }
    Shape first = inputs.get(0);
    Size channels = first.channels();
    for (Shape other : inputs.subList(1, inputs.size())) {
      Optional<String> difference = difference(first, other);
      if (difference.isPresent()) {
        throw new IllegalArgumentException(
            this + ": " + other + " does not fit " + first + "; " + difference.get());
      }
      channels = kind == Kind.CONCAT ? channels.plus(other.channels()) : channels;
    }
    return first.withChannels(channels);
  }

  private Optional<String> difference(Shape first, Shape other) {
    Shape wanted = kind == Kind.CONCAT ? first.withChannels(other.channels()) : first;
    if (kind == Kind.MULTIPLY
        && other.provablyEquals(Shape.image(Size.of(1), Size.of(1), first.channels()))) {
      return Optional.empty();
    }
    return other.differenceFrom(wanted);
  }

  @Override
  public <R> R accept(LayerVisitor<R> visitor) {
    return visitor.combination(this);
  }

  @Override
  public String label() {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return label();
  }
}
