package org.supernet4j.api.task;

import org.apiguardian.api.API;
import org.supernet4j.api.objective.Direction;

/**
 * The value of a measure.
 *
 * @param name of the measure
 * @param direction whether more or less is better
 * @param unit how the value is read
 * @param value the value; not a number where nothing was measured
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Measured(String name, Direction direction, Unit unit, double value) {
  /** The value so that more is better: itself, or its negative where less is better. */
  public double score() {
    return direction == Direction.MAXIMIZE ? value : -value;
  }
}
