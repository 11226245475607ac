package org.supernet4j.runtime.journal.progress;

import org.supernet4j.api.engine.BatchResult;
import org.supernet4j.api.report.RunEvent.SubnetStepFinished;
import org.supernet4j.api.task.MeasureSums;
import org.supernet4j.runtime.journal.JournalRecord.SubnetProgress;

/** Sums of successive steps of a finalist that is trained alone. */
final class SubnetWindow {
  private final long firstStep;
  private SubnetStepFinished last;
  private long images;
  private double loss;
  private MeasureSums measured;
  private double millis;

  SubnetWindow(long firstStep) {
    this.firstStep = firstStep;
  }

  /** Whether a step belongs here: the next one of the same finalist. */
  boolean isContinuedBy(SubnetStepFinished step) {
    return last.architecture().equals(step.architecture()) && step.step() == last.step() + 1;
  }

  void add(SubnetStepFinished step) {
    last = step;
    BatchResult result = step.result();
    long batch = result.sums().examples();
    images += batch;
    loss += result.loss() * batch;
    measured = measured == null ? result.sums() : measured.plus(result.sums());
    millis += step.millis();
  }

  boolean isFull() {
    return last.step() - firstStep + 1 >= Thinning.stepsInLine(firstStep);
  }

  SubnetProgress progress() {
    return new SubnetProgress(
        last.architecture(),
        firstStep,
        last.step(),
        last.steps(),
        images,
        loss / images,
        measured.measures(),
        millis);
  }
}
