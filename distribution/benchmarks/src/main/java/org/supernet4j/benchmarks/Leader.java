package org.supernet4j.benchmarks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.supernet4j.api.report.RunEvent;
import org.supernet4j.api.report.RunListener;
import org.supernet4j.api.sampler.DrawResult;
import org.supernet4j.api.sampler.StepFeedback;

/**
 * Watches which subnet leads a training: the one with the best training hit rate over its own last
 * {@value #RECENT} steps. A subnet leads only after that many steps of its own.
 */
final class Leader implements RunListener {
  private static final int RECENT = 20;

  private final Map<String, Deque<Double>> rates = new HashMap<>();
  private final Map<String, Long> steps = new HashMap<>();
  private long allSteps;
  private String leader = "";
  private long since;

  @Override
  public void on(RunEvent event) {
    if (event instanceof RunEvent.StepFinished finished) {
      observe(finished.feedback());
    }
  }

  private void observe(StepFeedback feedback) {
    allSteps++;
    for (DrawResult result : feedback.results()) {
      String id = result.draw().architecture().id();
      Deque<Double> recent = rates.computeIfAbsent(id, unseen -> new ArrayDeque<>());
      recent.addLast(result.reward());
      if (recent.size() > RECENT) {
        recent.removeFirst();
      }
      steps.merge(id, 1L, Long::sum);
    }
    String best = best();
    if (!Objects.equals(best, leader)) {
      leader = best;
      since = feedback.step();
    }
  }

  private String best() {
    return rates.entrySet().stream()
        .filter(entry -> entry.getValue().size() == RECENT)
        .max(Map.Entry.comparingByValue((one, other) -> Double.compare(mean(one), mean(other))))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static double mean(Deque<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  /** The subnet that leads now. */
  String now() {
    return leader;
  }

  /** The step from which on a subnet has led until now; empty if another one leads. */
  OptionalLong leadsFrom(String id) {
    return leader.equals(id) ? OptionalLong.of(since) : OptionalLong.empty();
  }

  /** The share of all steps that trained a subnet. */
  double share(String id) {
    return (double) steps.getOrDefault(id, 0L) / allSteps;
  }

  /** The share of all steps that trained one of some subnets. */
  double shareOfBest(List<String> ids) {
    return ids.stream().mapToDouble(this::share).sum();
  }
}
