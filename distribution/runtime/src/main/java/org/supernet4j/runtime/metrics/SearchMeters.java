package org.supernet4j.runtime.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.report.RunEvent.CandidateEvaluated;

/** Figures of the search and of the finalists that come from it. */
final class SearchMeters {
  private final List<BestValue> best;
  private final Counter evaluations;
  private final Counter finalists;

  /**
   * @param objectives in the order of the values of evaluations
   */
  SearchMeters(List<Objective> objectives, MeterRegistry registry) {
    best = objectives.stream().map(objective -> new BestValue(objective, registry)).toList();
    evaluations =
        Counter.builder("supernet.evaluations")
            .description("Subnets that the search evaluated in this process")
            .register(registry);
    finalists =
        Counter.builder("supernet.finalists.retrained")
            .description("Finalists trained on their own and evaluated in this process")
            .register(registry);
  }

  void on(CandidateEvaluated candidate) {
    evaluations.increment();
    if (!candidate.isFull()) {
      return;
    }
    List<Double> values = candidate.evaluation().values();
    for (int i = 0; i < best.size(); i++) {
      best.get(i).offer(values.get(i));
    }
  }

  void onFinalistRetrained() {
    finalists.increment();
  }
}
