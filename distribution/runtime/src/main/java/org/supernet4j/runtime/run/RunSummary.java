package org.supernet4j.runtime.run;

import com.google.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.supernet4j.runtime.report.QualityOrigin;
import org.supernet4j.runtime.run.RetrainState.Retrained;
import org.supernet4j.runtime.storage.RunDirectory;

/** Sums up what a run has come to, from its files. */
final class RunSummary {
  private final QualityOrigin origin;
  private final RunDirectory directory;
  private final Objectives objectives;
  private final SearchState search;
  private final RetrainState retraining;
  private final Ranking ranking;
  private final FinetuneState finetuning;

  @Inject
  RunSummary(
      QualityOrigin origin,
      RunDirectory directory,
      Objectives objectives,
      SearchState search,
      RetrainState retraining,
      Ranking ranking,
      FinetuneState finetuning) {
    this.origin = origin;
    this.directory = directory;
    this.objectives = objectives;
    this.search = search;
    this.retraining = retraining;
    this.ranking = ranking;
    this.finetuning = finetuning;
  }

  RunResult result(RunOutcome outcome) {
    return new RunResult(
        directory.path(),
        outcome,
        origin.source(),
        origin.accuracy(),
        objectives.names(),
        search.evaluations(),
        objectives.front(search.evaluations()).members(),
        retraining.all().stream().map(Retrained::result).toList(),
        ranking.winner(),
        existing(directory.model()),
        finetuning.all(),
        existing(directory.report()));
  }

  /** The files to show to a user, the report first. */
  List<Path> artefacts() {
    return List.of(directory.report(), directory.model(), directory.journal()).stream()
        .filter(Files::exists)
        .toList();
  }

  private static Optional<Path> existing(Path path) {
    return Optional.of(path).filter(Files::exists);
  }
}
