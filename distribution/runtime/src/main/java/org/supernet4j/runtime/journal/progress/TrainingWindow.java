package org.supernet4j.runtime.journal.progress;

import java.util.EnumMap;
import java.util.Map;
import org.supernet4j.api.report.RunEvent.StepFinished;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.DrawResult;
import org.supernet4j.api.task.MeasureSums;
import org.supernet4j.runtime.journal.JournalRecord.RoleProgress;
import org.supernet4j.runtime.journal.JournalRecord.TrainingProgress;

/** Sums of successive training steps of the supernet. */
final class TrainingWindow {
  private final Map<Draw.Role, Sums> roles = new EnumMap<>(Draw.Role.class);
  private final long firstStep;
  private long lastStep;
  private long images;
  private double learningRate;
  private double millis;

  TrainingWindow(long firstStep) {
    this.firstStep = firstStep;
  }

  void add(StepFinished step) {
    lastStep = step.feedback().step();
    images += step.feedback().images();
    learningRate = step.learningRate();
    millis += step.millis();
    for (DrawResult result : step.feedback().results()) {
      Sums sums = roles.computeIfAbsent(result.draw().role(), role -> new Sums());
      sums.draws++;
      sums.loss += result.loss();
      sums.measured = sums.measured == null ? result.sums() : sums.measured.plus(result.sums());
    }
  }

  boolean isFull() {
    return lastStep - firstStep + 1 >= Thinning.stepsInLine(firstStep);
  }

  TrainingProgress progress() {
    Map<Draw.Role, RoleProgress> means = new EnumMap<>(Draw.Role.class);
    roles.forEach((role, sums) -> means.put(role, sums.mean()));
    return new TrainingProgress(firstStep, lastStep, images, learningRate, millis, means);
  }

  private static final class Sums {
    private long draws;
    private double loss;
    private MeasureSums measured;

    RoleProgress mean() {
      return new RoleProgress(draws, loss / draws, measured.measures());
    }
  }
}
