package org.supernet4j.runtime.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import org.supernet4j.api.objective.Objective;

/** The best value of an objective so far; shown from the first value on. */
final class BestValue {
  private final Objective objective;
  private final MeterRegistry registry;
  private LatestValue shown;
  private double best;

  BestValue(Objective objective, MeterRegistry registry) {
    this.objective = objective;
    this.registry = registry;
  }

  void offer(double value) {
    if (shown == null) {
      best = value;
      shown = new LatestValue(value);
      shown
          .gauge("supernet.objective.best")
          .tag("objective", objective.name())
          .description("Best value that the search has found of an objective, in its own unit")
          .register(registry);
    } else if (objective.direction().isBetter(value, best)) {
      best = value;
      shown.set(value);
    }
  }
}
