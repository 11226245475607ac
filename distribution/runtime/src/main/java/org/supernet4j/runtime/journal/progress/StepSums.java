package org.supernet4j.runtime.journal.progress;

import java.util.Optional;
import java.util.function.Consumer;
import org.supernet4j.api.report.RunEvent.StepFinished;
import org.supernet4j.api.report.RunEvent.SubnetStepFinished;
import org.supernet4j.runtime.journal.JournalRecord;

/**
 * Sums up successive steps, of the supernet and of finalists, to as many lines of progress as
 * {@link Thinning} says. Not safe for use by several threads.
 */
public final class StepSums {
  private final Consumer<JournalRecord> lines;
  private Optional<TrainingWindow> training = Optional.empty();
  private Optional<SubnetWindow> finalist = Optional.empty();

  /** Nothing summed up yet; lines go to a consumer. */
  public StepSums(Consumer<JournalRecord> lines) {
    this.lines = lines;
  }

  /** Adds a step of the supernet. */
  public void add(StepFinished step) {
    TrainingWindow window = training.orElseGet(() -> new TrainingWindow(step.feedback().step()));
    training = Optional.of(window);
    window.add(step);
    if (window.isFull()) {
      flush();
    }
  }

  /** Adds a step of a finalist. */
  public void add(SubnetStepFinished step) {
    if (finalist.isPresent() && !finalist.get().isContinuedBy(step)) {
      flush();
    }
    SubnetWindow window = finalist.orElseGet(() -> new SubnetWindow(step.step()));
    finalist = Optional.of(window);
    window.add(step);
    if (window.isFull()) {
      flush();
    }
  }

  /** Ends the lines that were begun. A step is in one line at most, even if that cannot be kept. */
  public void flush() {
    Optional<TrainingWindow> steps = training;
    Optional<SubnetWindow> alone = finalist;
    training = Optional.empty();
    finalist = Optional.empty();
    steps.map(TrainingWindow::progress).ifPresent(lines);
    alone.map(SubnetWindow::progress).ifPresent(lines);
  }
}
