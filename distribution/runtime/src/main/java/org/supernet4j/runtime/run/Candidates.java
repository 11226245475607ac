package org.supernet4j.runtime.run;

import com.google.inject.Inject;
import java.util.List;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.engine.Engine;
import org.supernet4j.api.engine.Subnet;
import org.supernet4j.api.engine.Supernet;
import org.supernet4j.api.objective.Candidate;
import org.supernet4j.api.objective.Latency;
import org.supernet4j.api.searcher.Trial;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.task.Measures;

/** Subnets to be evaluated by objectives, with the supernet's weights or with their own. */
final class Candidates implements Evaluator {
  private final SearchSpace space;
  private final CostModel costs;
  private final Engine engine;
  private final Supernet supernet;
  private final TrainingSpecs specs;
  private final EvaluationImages images;

  @Inject
  Candidates(
      SearchSpace space,
      CostModel costs,
      Engine engine,
      Supernet supernet,
      TrainingSpecs specs,
      EvaluationImages images) {
    this.space = space;
    this.costs = costs;
    this.engine = engine;
    this.supernet = supernet;
    this.specs = specs;
    this.images = images;
  }

  @Override
  public List<Integer> fidelities() {
    return List.of();
  }

  @Override
  public Candidate candidate(Trial trial, long number) {
    return inSupernet(trial.architecture());
  }

  /** A subnet with the supernet's weights, evaluated on validation images. */
  Candidate inSupernet(Architecture architecture) {
    return new MeasuredCandidate(
        architecture,
        costs.cost(architecture),
        () -> supernet.evaluate(architecture, images.calibration(), images.of(Split.VALIDATION)),
        (batchSize, repetitions) -> latency(architecture, batchSize, repetitions));
  }

  private Latency latency(Architecture architecture, int batchSize, int repetitions) {
    try (Subnet subnet = engine.subnet(space.network(architecture), specs.finalist())) {
      return subnet.latency(batchSize, repetitions);
    }
  }

  /** A subnet of its own that was evaluated on validation images. */
  Candidate alone(Architecture architecture, Subnet subnet, Measures onValidation) {
    return new MeasuredCandidate(
        architecture, costs.cost(architecture), () -> onValidation, subnet::latency);
  }
}
