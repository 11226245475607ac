package org.supernet4j.runtime.config;

import java.util.Optional;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.config.Setting;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.objective.ObjectiveFactory;
import org.supernet4j.api.searcher.Constraint;

/** One of {@code search.constraints}: a range of a cost. */
public record ConstraintSettings(
    @Setting("the cost, such as macs or parameters") Component<ObjectiveFactory<?>> objective,
    @Setting("the least value allowed; no bound if absent") Optional<Double> min,
    @Setting("the greatest value allowed; no bound if absent") Optional<Double> max) {
  public ConstraintSettings {
    if (min.isEmpty() && max.isEmpty()) {
      throw new IllegalArgumentException("a constraint has neither min nor max; give at least one");
    }
    if (min.isPresent() && max.isPresent() && min.get() > max.get()) {
      throw new IllegalArgumentException(
          "min = " + min.get() + " is above max = " + max.get() + "; exchange them");
    }
  }

  /**
   * This range on the objective, once made.
   *
   * @throws IllegalArgumentException if the objective is no cost
   */
  public Constraint on(Objective made) {
    return new Constraint(
        made, min.orElse(Double.NEGATIVE_INFINITY), max.orElse(Double.POSITIVE_INFINITY));
  }
}
