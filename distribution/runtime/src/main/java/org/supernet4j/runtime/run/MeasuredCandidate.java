package org.supernet4j.runtime.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.supernet4j.api.cost.Cost;
import org.supernet4j.api.objective.Candidate;
import org.supernet4j.api.objective.Latency;
import org.supernet4j.api.objective.Quality;
import org.supernet4j.api.space.Architecture;

/** A subnet whose quality and latency are measured when first asked for. */
final class MeasuredCandidate implements Candidate {
  private final Architecture architecture;
  private final Cost cost;
  private final Supplier<Quality> evaluation;
  private final BiFunction<Integer, Integer, Latency> clock;
  private final Map<List<Integer>, Latency> latencies = new HashMap<>();
  private Quality quality;

  /**
   * A subnet.
   *
   * @param evaluation classifies the validation images
   * @param clock measures the latency for a batch size and a number of repetitions
   */
  MeasuredCandidate(
      Architecture architecture,
      Cost cost,
      Supplier<Quality> evaluation,
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
  public Quality quality() {
    if (quality == null) {
      quality = evaluation.get();
    }
    return quality;
  }

  @Override
  public Latency latency(int batchSize, int repetitions) {
    return latencies.computeIfAbsent(
        List.of(batchSize, repetitions), key -> clock.apply(batchSize, repetitions));
  }
}
