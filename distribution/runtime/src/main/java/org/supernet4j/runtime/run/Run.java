package org.supernet4j.runtime.run;

import com.google.inject.Inject;
import java.util.List;
import org.supernet4j.api.report.Phase;
import org.supernet4j.api.report.RunEvent.PhaseFinished;
import org.supernet4j.api.report.RunEvent.PhaseStarted;
import org.supernet4j.api.report.RunEvent.RunFailed;
import org.supernet4j.api.report.RunEvent.RunFinished;
import org.supernet4j.api.report.RunEvent.RunInterrupted;
import org.supernet4j.api.report.RunEvent.RunStarted;
import org.supernet4j.runtime.config.RunConfig;
import org.supernet4j.runtime.storage.RunDirectory;

/** A run at work: phase after phase, from wherever an earlier process left it. */
final class Run {
  private final RunConfig config;
  private final RunDirectory directory;
  private final List<RunPhase> phases;
  private final Progress progress;
  private final SupernetState supernet;
  private final RunSummary summary;
  private final RunEvents events;
  private Phase phase = Phase.TRAIN;

  @Inject
  Run(
      RunConfig config,
      RunDirectory directory,
      List<RunPhase> phases,
      Progress progress,
      SupernetState supernet,
      RunSummary summary,
      RunEvents events) {
    this.config = config;
    this.directory = directory;
    this.phases = phases;
    this.progress = progress;
    this.supernet = supernet;
    this.summary = summary;
    this.events = events;
  }

  /**
   * Does all that is left to do; nothing where the run is complete.
   *
   * @param metricsAddress where metrics are scraped, empty where they are off
   */
  RunResult execute(String metricsAddress) {
    if (progress.isComplete(Phase.REPORT)) {
      return summary.result(RunOutcome.FINISHED);
    }
    Elapsed elapsed = Elapsed.start();
    try {
      supernet.restore();
      events.emit(
          new RunStarted(config.run().name(), directory.path(), metricsAddress, supernet.step()));
      for (RunPhase each : phases) {
        phase = each.phase();
        if (!progress.isComplete(phase) && !complete(each)) {
          events.emit(new RunInterrupted(phase));
          return summary.result(RunOutcome.INTERRUPTED);
        }
      }
      events.emit(new RunFinished(summary.artefacts(), elapsed.millis()));
      return summary.result(RunOutcome.FINISHED);
    } catch (RuntimeException | Error fault) {
      String message = RunException.isForUsers(fault) ? fault.getMessage() : fault.toString();
      events.emitFailure(new RunFailed(phase, message), fault);
      throw fault;
    }
  }

  private boolean complete(RunPhase each) {
    Elapsed elapsed = Elapsed.start();
    events.emit(new PhaseStarted(phase, each.units()));
    if (!each.run()) {
      return false;
    }
    progress.complete(phase);
    events.emit(new PhaseFinished(phase, elapsed.millis()));
    return true;
  }
}
