package org.supernet4j.api.searcher;

import org.apiguardian.api.API;
import org.supernet4j.api.objective.Objective;

/**
 * A range that a cost of a subnet must lie in.
 *
 * @param objective a cost, see {@link Objective#isCost()}
 * @param min the least value allowed; negative infinity for no bound
 * @param max the greatest value allowed; positive infinity for no bound
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Constraint(Objective objective, double min, double max) {
  /**
   * A range.
   *
   * @throws IllegalArgumentException if the objective is no cost or the range is empty
   */
  public Constraint {
    if (!objective.isCost()) {
      throw new IllegalArgumentException(
          "objective '"
              + objective.name()
              + "' cannot be constrained: it is known only after an evaluation; constrain a cost,"
              + " such as macs or parameters");
    }
    if (!(min <= max)) {
      throw new IllegalArgumentException(
          "'"
              + objective.name()
              + "' must be at least "
              + text(min)
              + " and at most "
              + text(max)
              + ", which nothing is; exchange min and max");
    }
  }

  /** How far a value lies outside the range, as a share of the bound; 0 inside. */
  double excess(double value) {
    if (value < min) {
      return (min - value) / Math.max(1, Math.abs(min));
    }
    return value > max ? (value - max) / Math.max(1, Math.abs(max)) : 0;
  }

  /** The narrowest range that holds this one and a value. */
  Constraint widenedTo(double value) {
    return new Constraint(objective, Math.min(min, value), Math.max(max, value));
  }

  /** The range in words: {@code macs from 200000000 to 600000000}. */
  @Override
  public String toString() {
    String from = min == Double.NEGATIVE_INFINITY ? "" : " from " + text(min);
    String to = max == Double.POSITIVE_INFINITY ? "" : " to " + text(max);
    return objective.name() + (from + to).replaceFirst("^$", " of any value");
  }

  static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
