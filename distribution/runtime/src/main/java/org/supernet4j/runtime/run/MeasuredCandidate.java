package org.supernet4j.runtime.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.supernet4j.api.cost.Cost;
import org.supernet4j.api.objective.Candidate;
import org.supernet4j.api.objective.Latency;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.task.Measures;

/** A subnet whose measures and latency are taken when first asked for. */
final class MeasuredCandidate implements Candidate {
  private final Architecture architecture;
  private final Cost cost;
  private final Supplier<Measures> evaluation;
  private final BiFunction<Integer, Integer, Latency> clock;
  private final Map<List<Integer>, Latency> latencies = new HashMap<>();
  private Measures measures;

  /**
   * A subnet.
   *
   * @param evaluation measures the subnet on the validation examples
   * @param clock measures the latency for a batch size and a number of repetitions
   */
  MeasuredCandidate(
      Architecture architecture,
      Cost cost,
      Supplier<Measures> evaluation,
      BiFunction<Integer, Integer, Latency> clock) {
    this.architecture = architecture;
    this.cost = cost;
    this.evaluation = evaluation;
    this.clock = clock;
  }

  @Override
  public Architecture architecture() {
    return architecture;
  }

  @Override
  public Cost cost() {
    return cost;
  }

  @Override
  public Measures measures() {
    if (measures == null) {
      measures = evaluation.get();
    }
    return measures;
  }

  @Override
  public Latency latency(int batchSize, int repetitions) {
    return latencies.computeIfAbsent(
        List.of(batchSize, repetitions), key -> clock.apply(batchSize, repetitions));
  }
}
