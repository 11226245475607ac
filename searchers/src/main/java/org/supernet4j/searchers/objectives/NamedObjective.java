package org.supernet4j.searchers.objectives;

import java.util.function.ToDoubleFunction;
import org.supernet4j.api.objective.Candidate;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.objective.Objective;

/**
 * An objective of given parts.
 *
 * @param name the name in reports
 * @param direction whether more or less is better
 * @param isCost whether it looks at costs alone
 * @param property what it looks at
 */
record NamedObjective(
    String name, Direction direction, boolean isCost, ToDoubleFunction<Candidate> property)
    implements Objective {
  @Override
  public double value(Candidate candidate) {
    return property.applyAsDouble(candidate);
  }
}
