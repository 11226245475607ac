package org.supernet4j.runtime.run;

import com.google.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.runtime.config.RetrainSettings;
import org.supernet4j.runtime.run.RetrainState.Retrained;

/** Which subnets are finalists, and which one wins; test images play no part in either. */
final class Ranking {
  private final int finalists;
  private final Objectives objectives;
  private final SearchState search;
  private final RetrainState retraining;
  private final CostModel costs;

  @Inject
  Ranking(
      RetrainSettings settings,
      Objectives objectives,
      SearchState search,
      RetrainState retraining,
      CostModel costs) {
    this.finalists = settings.finalists();
    this.objectives = objectives;
    this.search = search;
    this.retraining = retraining;
    this.costs = costs;
  }

  /** The best by the leading objective, those on the Pareto front first. */
  List<Architecture> finalists() {
    Map<Architecture, Double> front = new LinkedHashMap<>();
    Map<Architecture, Double> others = new LinkedHashMap<>();
    objectives.front(search.evaluations()).members().forEach(one -> put(front, one));
    search.evaluations().forEach(one -> put(others, one));
    return Stream.concat(bestFirst(front), bestFirst(others)).distinct().limit(finalists).toList();
  }

  /**
   * The finalist with the best leading objective; where nothing is to be retrained, the best subnet
   * of the search; empty as long as there is none.
   */
  Optional<Architecture> winner() {
    Map<Architecture, Double> values = new LinkedHashMap<>();
    if (finalists == 0) {
      search.evaluations().forEach(one -> put(values, one));
    }
    for (Retrained retrained : retraining.all()) {
      values.put(retrained.result().architecture(), retrained.leadingValue());
    }
    return bestFirst(values).findFirst();
  }

  private static void put(Map<Architecture, Double> values, Evaluation evaluation) {
    values.put(evaluation.architecture(), evaluation.values().get(0));
  }

  /** Of equal values the subnet with fewer multiply-adds comes first. */
  private Stream<Architecture> bestFirst(Map<Architecture, Double> values) {
    Comparator<Architecture> ascending = Comparator.comparing(values::get);
    boolean most = objectives.leading().direction() == Direction.MAXIMIZE;
    return values.keySet().stream()
        .sorted(
            (most ? ascending.reversed() : ascending)
                .thenComparingLong(architecture -> costs.cost(architecture).macs()));
  }
}
