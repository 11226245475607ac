package org.supernet4j.runtime.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.supernet4j.api.report.RunEvent.FinalistRetrained;
import org.supernet4j.api.report.RunEvent.SubnetFinetuned;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.runtime.report.QualitySource;

/**
 * What a run has come to.
 *
 * @param directory the run's folder
 * @param outcome whether it is complete
 * @param source where the qualities of subnets come from
 * @param accuracy which of a table's accuracies subnets were evaluated by, such as {@code
 *     test-accuracy after 50 epochs}; empty of a supernet
 * @param objectives the names of the search's objectives, in the order of the values of evaluations
 * @param evaluations every subnet that was evaluated in full in the search, in order
 * @param paretoFront the evaluations that no other one beats, the best of the first objective first
 * @param finalists the subnets that were trained on their own and evaluated on test images
 * @param winner the best finalist, or the best of the search where nothing was retrained; evaluated
 *     by the first objective on validation images; empty as long as there is none
 * @param model the folder of the model for serving, where it was exported
 * @param finetuned the subnets that were fine-tuned, the latest last
 * @param report the report, where it was written
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RunResult(
    Path directory,
    RunOutcome outcome,
    QualitySource source,
    String accuracy,
    List<String> objectives,
    List<Evaluation> evaluations,
    List<Evaluation> paretoFront,
    List<FinalistRetrained> finalists,
    Optional<Architecture> winner,
    Optional<Path> model,
    List<SubnetFinetuned> finetuned,
    Optional<Path> report) {
  public RunResult {
    objectives = List.copyOf(objectives);
    evaluations = List.copyOf(evaluations);
    paretoFront = List.copyOf(paretoFront);
    finalists = List.copyOf(finalists);
    finetuned = List.copyOf(finetuned);
  }
}
