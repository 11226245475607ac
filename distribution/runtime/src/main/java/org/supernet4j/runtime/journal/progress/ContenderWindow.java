package org.supernet4j.runtime.journal.progress;

import org.supernet4j.api.report.RunEvent.ContenderStepFinished;
import org.supernet4j.runtime.journal.JournalRecord.ContenderProgress;

/** Sums of successive steps of a contender that is trained alone. */
final class ContenderWindow {
  private final long firstStep;
  private ContenderStepFinished last;
  private long images;
  private double loss;
  private double hits;
  private double millis;

  ContenderWindow(long firstStep) {
    this.firstStep = firstStep;
  }

  /** Whether a step belongs here: the next one of the same contender. */
  boolean isContinuedBy(ContenderStepFinished step) {
    return last.architecture().equals(step.architecture()) && step.step() == last.step() + 1;
  }

  void add(ContenderStepFinished step) {
    last = step;
    int batch = step.quality().images();
    images += batch;
    loss += step.quality().loss() * batch;
    hits += step.quality().accuracy() * batch;
    millis += step.millis();
  }

  boolean isFull() {
    return last.step() - firstStep + 1 >= Thinning.stepsInLine(firstStep);
  }

  ContenderProgress progress() {
    return new ContenderProgress(
        last.architecture(),
        firstStep,
        last.step(),
        last.steps(),
        images,
        loss / images,
        hits / images,
        millis);
  }
}
