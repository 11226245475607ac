package org.supernet4j.runtime.report;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supernet4j.api.report.Phase;
import org.supernet4j.api.report.RunEvent;
import org.supernet4j.api.report.RunEvent.FinetuningStarted;
import org.supernet4j.api.report.RunEvent.PhaseFinished;
import org.supernet4j.api.report.RunEvent.PhaseStarted;
import org.supernet4j.api.report.RunEvent.RunFailed;
import org.supernet4j.api.report.RunEvent.RunFinished;
import org.supernet4j.api.report.RunEvent.RunInterrupted;
import org.supernet4j.api.report.RunEvent.RunStarted;
import org.supernet4j.runtime.journal.Journal;
import org.supernet4j.runtime.journal.JournalLine;
import org.supernet4j.runtime.journal.JournalRecord.Happened;

/**
 * How a run went.
 *
 * @param state where it stands
 * @param phase the phase that it is or was in last
 * @param fault what it failed of; empty unless it failed
 * @param started when it began
 * @param latest when it was heard of last
 * @param phases time that each complete phase took
 * @param resumptions how often it was resumed
 * @param finetuning the settings of a fine-tuning after the run that has begun and is not complete
 */
public record RunCourse(
    State state,
    Phase phase,
    String fault,
    Instant started,
    Instant latest,
    Map<Phase, Duration> phases,
    int resumptions,
    Optional<List<String>> finetuning) {

  /** Where a run stands. */
  public enum State {
    /** It has not ended, or ended without a word. */
    UNFINISHED,
    /** It was asked to stop and can be resumed. */
    INTERRUPTED,
    /** It ended with an error. */
    FAILED,
    /** All its results are there. */
    FINISHED
  }

  /** The course that a journal records; a run that is writing its report is finished. */
  static RunCourse of(Journal journal) {
    Instant started = Instant.EPOCH;
    Instant latest = Instant.EPOCH;
    if (!journal.lines().isEmpty()) {
      started = journal.lines().get(0).time();
      latest = journal.lines().get(journal.lines().size() - 1).time();
    }
    Progress progress = new Progress();
    for (JournalLine line : journal.lines()) {
      if (line.what() instanceof Happened happened) {
        progress.on(happened.event());
      }
    }
    return new RunCourse(
        progress.state,
        progress.phase,
        progress.fault,
        started,
        latest,
        progress.phases,
        progress.resumptions,
        progress.finetuning);
  }

  /** Follows the events of a run. */
  private static final class Progress {
    private final Map<Phase, Duration> phases = new EnumMap<>(Phase.class);
    private State state = State.UNFINISHED;
    private Phase phase = Phase.TRAIN;
    private String fault = "";
    private Optional<List<String>> finetuning = Optional.empty();
    private boolean began;
    private int resumptions;

    void on(RunEvent event) {
      if (event instanceof RunStarted) {
        if (began && state != State.FINISHED) {
          resumptions++;
        }
        began = true;
        state = State.UNFINISHED;
        fault = "";
      } else if (event instanceof PhaseStarted began) {
        phase = began.phase();
        state = phase == Phase.REPORT ? State.FINISHED : State.UNFINISHED;
      } else if (event instanceof PhaseFinished ended) {
        phases.merge(
            ended.phase(), Duration.ofNanos((long) (ended.millis() * 1e6)), Duration::plus);
      } else if (event instanceof FinetuningStarted tuning) {
        finetuning = Optional.of(tuning.settings());
      } else if (event instanceof RunFinished) {
        finetuning = Optional.empty();
        state = State.FINISHED;
      } else if (event instanceof RunInterrupted interrupted) {
        state = State.INTERRUPTED;
        phase = interrupted.phase();
      } else if (event instanceof RunFailed failed) {
        state = State.FAILED;
        phase = failed.phase();
        fault = failed.message();
      }
    }
  }
}
