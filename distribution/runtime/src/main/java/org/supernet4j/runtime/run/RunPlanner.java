package org.supernet4j.runtime.run;

import java.util.List;
import java.util.OptionalLong;
import org.supernet4j.api.cost.Cost;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.report.Phase;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.runtime.config.RunConfig;

/** Puts a plan together from what a session holds; uses its supernet and its searcher up. */
final class RunPlanner {
  private final RunSession session;
  private final RunConfig config;
  private final RunComponents components;

  RunPlanner(RunSession session) {
    this.session = session;
    this.config = session.config();
    this.components = session.components();
  }

  RunPlan plan() {
    SearchSpace space = components.space();
    CostModel costs = space.costs();
    SpaceSample sample =
        SpaceSample.draw(components.constraints(), session.randomness().stream("plan"));
    OptionalLong evaluations =
        new SearchRehearsal(
                components.objectives(), components.task().measures(), costs, session.randomness())
            .evaluations(components.searcher());
    PlanTimer timer = new PlanTimer(session);
    PlanTimer.Steps steps = timer.steps();
    long heldBytes = session.engine().tensorBytes();
    Architecture middle =
        sample
            .middle()
            .orElseGet(
                () -> components.constraints().random(session.randomness().stream("plan", 1)));
    return new RunPlan(
        config.run().name(),
        space.name(),
        SpaceSize.of(space),
        SpaceSample.SIZE,
        sample.spread(Cost::macs),
        sample.spread(Cost::parameters),
        sample.acceptance(),
        config.training().batchSize(),
        MemoryEstimate.of(
            space.network(),
            config.training().optimizer(),
            costs.cost(space.largest()).activations(),
            config.training().batchSize(),
            heldBytes),
        steps.startMillis(),
        steps.estimate(),
        new WorkEstimate(evaluations, timer.evaluationMillis(middle)),
        timer.retraining(middle, finalists(evaluations)),
        timer.finetuning(middle),
        notCounted());
  }

  /** As many as are asked for, but no more than are evaluated. */
  private long finalists(OptionalLong evaluations) {
    return Math.min(config.retrain().finalists(), evaluations.orElse(Long.MAX_VALUE));
  }

  private List<Phase> notCounted() {
    return config.export().enabled() ? List.of(Phase.EXPORT) : List.of();
  }
}
