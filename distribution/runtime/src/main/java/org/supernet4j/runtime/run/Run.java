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
import org.supernet4j.runtime.config.RunSettings;
import org.supernet4j.runtime.storage.RunDirectory;

/** A run at work: phase after phase, from wherever an earlier process left it. */
final class Run {
  private final RunSettings settings;
  private final RunDirectory directory;
  private final List<RunPhase> phases;
  private final Progress progress;
  private final ResumePoint resumePoint;
  private final Objectives objectives;
  private final RunSummary summary;
  private final RunEvents events;
  private Phase phase;

  @Inject
  Run(
      RunSettings settings,
      RunDirectory directory,
      List<RunPhase> phases,
      Progress progress,
      ResumePoint resumePoint,
      Objectives objectives,
      RunSummary summary,
      RunEvents events) {
    this.settings = settings;
    this.directory = directory;
    this.phases = phases;
    this.progress = progress;
    this.resumePoint = resumePoint;
    this.objectives = objectives;
    this.summary = summary;
    this.events = events;
    this.phase = phases.get(0).phase();
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
      long step = resumePoint.resume();
      events.emit(started(metricsAddress, step));
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

  private RunStarted started(String metricsAddress, long step) {
    return new RunStarted(
        settings.name(),
        directory.path(),
        metricsAddress,
        step,
        objectives.leading().name(),
        objectives.leading().direction());
  }

  private boolean complete(RunPhase each) {
    Elapsed elapsed = Elapsed.start();
    events.emit(new PhaseStarted(phase, each.done(), each.units()));
    if (!each.run()) {
      return false;
    }
    progress.complete(phase);
    events.emit(new PhaseFinished(phase, elapsed.millis()));
    return true;
  }
}
