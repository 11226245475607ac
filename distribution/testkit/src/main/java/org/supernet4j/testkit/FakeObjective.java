package org.supernet4j.testkit;

import java.util.function.ToDoubleFunction;
import org.supernet4j.api.objective.Candidate;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.objective.Objective;

/** An objective of given parts. */
record FakeObjective(
    String name, Direction direction, boolean isCost, ToDoubleFunction<Candidate> function)
    implements Objective {
  @Override
  public double value(Candidate candidate) {
    return function.applyAsDouble(candidate);
  }
}
