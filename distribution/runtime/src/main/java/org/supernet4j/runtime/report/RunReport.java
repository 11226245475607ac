package org.supernet4j.runtime.report;

import java.util.List;
import java.util.Optional;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.report.RunEvent.DynamicsMeasured;
import org.supernet4j.api.report.RunEvent.ModelExported;
import org.supernet4j.api.report.RunEvent.PredictorChecked;
import org.supernet4j.api.report.RunEvent.SubnetFinetuned;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.runtime.journal.Journal;
import org.supernet4j.runtime.journal.JournalRecord.TrainingProgress;
import org.supernet4j.runtime.statistics.Correlations;

/**
 * All that a report shows; made from the files of a run alone.
 *
 * @param facts the run
 * @param course how it went
 * @param space its search space
 * @param objectives of its search; the first one leads
 * @param training the supernet's training
 * @param dynamics looks at subnets during training
 * @param predictor what predictors that were fitted during training are worth, in order
 * @param subnets all subnets evaluated or retrained, the best by the leading objective first
 * @param best the subnet that was exported; before that the finalist with the best leading
 *     objective on its own, on validation images; before any is retrained the best of the search
 * @param correlations of the leading measure on test examples in the supernet and alone; absent
 *     where they say nothing
 * @param exported the model written for serving
 * @param finetuned subnets that were fine-tuned, in order
 */
public record RunReport(
    RunFacts facts,
    RunCourse course,
    SearchSpace space,
    List<Objective> objectives,
    List<TrainingProgress> training,
    List<DynamicsMeasured> dynamics,
    List<PredictorChecked> predictor,
    List<SubnetResult> subnets,
    Optional<SubnetResult> best,
    Optional<Correlations> correlations,
    Optional<ModelExported> exported,
    List<SubnetFinetuned> finetuned) {
  public RunReport {
    objectives = List.copyOf(objectives);
    training = List.copyOf(training);
    dynamics = List.copyOf(dynamics);
    predictor = List.copyOf(predictor);
    subnets = List.copyOf(subnets);
    finetuned = List.copyOf(finetuned);
  }

  /**
   * The report of a run.
   *
   * @param objectives of its search, in the order of the configuration
   */
  public static RunReport of(
      RunFacts facts, SearchSpace space, List<Objective> objectives, Journal journal) {
    Journal history = journal.history();
    SubnetResults results = SubnetResults.of(space, objectives, history);
    Optional<ModelExported> exported =
        history.events(ModelExported.class).stream().reduce((earlier, later) -> later);
    return new RunReport(
        facts,
        RunCourse.of(journal),
        space,
        objectives,
        history.training(),
        history.events(DynamicsMeasured.class),
        history.events(PredictorChecked.class),
        results.ranked(),
        new Winner(objectives.get(0))
            .of(results.ranked(), exported.map(ModelExported::architecture)),
        results.correlations(facts.seed()),
        exported,
        history.events(SubnetFinetuned.class));
  }

  /** The number of subnets on the Pareto front. */
  public long frontSize() {
    return subnets.stream().filter(SubnetResult::onFront).count();
  }
}
