package org.supernet4j.runtime.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.objective.Candidate;
import org.supernet4j.api.objective.Latency;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.Trial;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.task.Measure;
import org.supernet4j.api.task.Measured;
import org.supernet4j.api.task.Measures;

/**
 * Plays a search with made-up measures, which shows how many subnets the searcher will ask for
 * where that does not depend on how good they are. Uses the searcher up.
 */
final class SearchRehearsal {
  /** A search that goes on longer is not played to its end. */
  private static final int MOST_EVALUATIONS = 100_000;

  private static final double MOST_MILLIS = 5000;

  private final Objectives objectives;
  private final List<Measure> measures;
  private final CostModel costs;
  private final Randomness randomness;

  SearchRehearsal(
      Objectives objectives, List<Measure> measures, CostModel costs, Randomness randomness) {
    this.measures = List.copyOf(measures);
    this.objectives = objectives;
    this.costs = costs;
    this.randomness = randomness;
  }

  /** The distinct subnets that are evaluated; empty where the search was not played to its end. */
  OptionalLong evaluations(Searcher searcher) {
    Elapsed elapsed = Elapsed.start();
    RandomGenerator qualities = randomness.stream("rehearsal");
    Map<Architecture, Evaluation> known = new HashMap<>();
    for (long round = 0; known.size() < MOST_EVALUATIONS; round++) {
      List<Trial> asked = searcher.ask(randomness.stream("searcher", round));
      if (asked.isEmpty()) {
        return OptionalLong.of(known.size());
      }
      if (elapsed.millis() > MOST_MILLIS) {
        return OptionalLong.empty();
      }
      searcher.tell(
          asked.stream()
              .map(
                  trial -> known.computeIfAbsent(trial.architecture(), at -> madeUp(at, qualities)))
              .toList());
    }
    return OptionalLong.empty();
  }

  private Measures madeUp(RandomGenerator random) {
    return new Measures(
        measures.stream()
            .map(
                each ->
                    new Measured(each.name(), each.direction(), each.unit(), random.nextDouble()))
            .toList(),
        1);
  }

  private Evaluation madeUp(Architecture architecture, RandomGenerator random) {
    Candidate candidate =
        new MeasuredCandidate(
            architecture,
            costs.cost(architecture),
            () -> madeUp(random),
            (batchSize, repetitions) ->
                new Latency(1 + random.nextDouble(), 2, batchSize, repetitions));
    return objectives.evaluate(candidate);
  }
}
