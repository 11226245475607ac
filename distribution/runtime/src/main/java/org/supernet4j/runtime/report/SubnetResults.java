package org.supernet4j.runtime.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.report.RunEvent.CandidateEvaluated;
import org.supernet4j.api.report.RunEvent.FinalistRetrained;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.api.searcher.ParetoFront;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.runtime.journal.Journal;
import org.supernet4j.runtime.statistics.Correlation;
import org.supernet4j.runtime.statistics.Correlations;

/**
 * The subnets of a run.
 *
 * @param ranked the best by the leading objective first; those that the search did not evaluate
 *     last
 */
record SubnetResults(List<SubnetResult> ranked) {

  static SubnetResults of(SearchSpace space, List<Objective> objectives, Journal journal) {
    Map<Architecture, Evaluation> evaluations = new LinkedHashMap<>();
    for (CandidateEvaluated candidate : journal.events(CandidateEvaluated.class)) {
      if (candidate.isFull()) {
        evaluations.put(candidate.evaluation().architecture(), candidate.evaluation());
      }
    }
    Map<Architecture, FinalistRetrained> retrained = new LinkedHashMap<>();
    for (FinalistRetrained finalist : journal.events(FinalistRetrained.class)) {
      retrained.put(finalist.architecture(), finalist);
    }
    Set<Architecture> front = front(objectives, evaluations.values());
    Set<Architecture> all = new LinkedHashSet<>(evaluations.keySet());
    all.addAll(retrained.keySet());
    CostModel costs = space.costs();
    List<SubnetResult> results = new ArrayList<>();
    for (Architecture architecture : all) {
      Evaluation evaluation = evaluations.get(architecture);
      results.add(
          new SubnetResult(
              architecture,
              costs.cost(architecture),
              evaluation == null ? List.of() : evaluation.values(),
              front.contains(architecture),
              Optional.ofNullable(retrained.get(architecture))));
    }
    results.sort(new Winner(objectives.get(0)).order());
    return new SubnetResults(results);
  }

  /** A value that is no number compares with nothing, so it cannot be on the front. */
  private static Set<Architecture> front(
      List<Objective> objectives, Iterable<Evaluation> evaluations) {
    ParetoFront front = new ParetoFront(objectives.stream().map(Objective::direction).toList());
    for (Evaluation evaluation : evaluations) {
      if (evaluation.values().stream().noneMatch(value -> value.isNaN())) {
        front.add(evaluation);
      }
    }
    return front.members().stream().map(Evaluation::architecture).collect(Collectors.toSet());
  }

  Optional<Correlations> correlations(long seed) {
    return Correlation.between(
        retrained().stream()
            .mapToDouble(result -> result.retrained().orElseThrow().inSupernet().leading().value())
            .toArray(),
        retrained().stream()
            .mapToDouble(result -> result.retrained().orElseThrow().alone().leading().value())
            .toArray(),
        seed);
  }

  private List<SubnetResult> retrained() {
    return ranked.stream().filter(result -> result.retrained().isPresent()).toList();
  }
}
