package org.supernet4j.runtime.journal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.report.Phase;
import org.supernet4j.api.report.RunEvent;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.task.Measured;
import org.supernet4j.api.task.Measures;
import org.supernet4j.api.task.Unit;
import org.supernet4j.runtime.journal.Journal;
import org.supernet4j.runtime.journal.JournalLine;
import org.supernet4j.runtime.journal.JournalRecord;
import org.supernet4j.runtime.journal.JournalRecord.RoleProgress;
import org.supernet4j.runtime.journal.JournalRecord.SubnetProgress;
import org.supernet4j.runtime.journal.JournalRecord.TrainingProgress;
import org.supernet4j.runtime.journal.SampleEvents;

class JournalThinningTest {
  @TempDir Path folder;

  @Test
  void keepsTheJournalOfAMillionStepsSmall() throws IOException {
    List<TrainingProgress> training = train(1_000_000).training();

    assertThat(training).hasSizeBetween(1000, 2000);
    assertThat(Files.size(folder.resolve("journal.jsonl"))).isLessThan(1_000_000);
    long next = 0;
    for (TrainingProgress progress : training) {
      assertThat(progress.firstStep()).isEqualTo(next);
      next = progress.lastStep() + 1;
    }
    assertThat(next).isEqualTo(1_000_000);
  }

  @Test
  void keepsTheMeansOfAllSteps() {
    List<TrainingProgress> training = train(997).training();

    assertThat(training.stream().mapToLong(TrainingProgress::images).sum()).isEqualTo(997 * 32);
    assertThat(training.stream().mapToDouble(TrainingProgress::millis).sum()).isEqualTo(997 * 20.0);
    assertThat(sum(training, true))
        .isCloseTo(
            LongStream.range(0, 997).mapToDouble(step -> 1.0 / (step + 1)).sum(), within(1e-9));
    assertThat(sum(training, false) * 32)
        .isCloseTo(LongStream.range(0, 997).map(step -> step % 33).sum(), within(1e-6));
    assertThat(training.get(3).learningRate()).isEqualTo(0.001);
    assertThat(training.get(3).roles())
        .containsOnlyKeys(Draw.Role.LARGEST, Draw.Role.SAMPLED)
        .containsEntry(Draw.Role.SAMPLED, new RoleProgress(20, 3, accuracy(0.5, 640)));
  }

  @Test
  void putsWaitingStepsBeforeTheNextEvent() {
    Path file = folder.resolve("journal.jsonl");
    try (JournalWriter writer = JournalWriter.open(file)) {
      LongStream.range(0, 3).forEach(step -> writer.on(SampleEvents.step(step)));
      writer.on(new RunEvent.PhaseFinished(Phase.TRAIN, 1));
      LongStream.range(3, 5).forEach(step -> writer.on(SampleEvents.step(step)));
    }

    List<JournalLine> lines = new JournalReader(SampleEvents.CHOICES).read(file).lines();

    assertThat(lines).hasSize(3);
    assertThat(lines.get(0).what()).isInstanceOf(TrainingProgress.class);
    assertThat(lines.get(1).what()).isInstanceOf(JournalRecord.Happened.class);
    assertThat(lines.get(2).what())
        .isInstanceOfSatisfying(
            TrainingProgress.class,
            progress -> {
              assertThat(progress.firstStep()).isEqualTo(3);
              assertThat(progress.lastStep()).isEqualTo(4);
            });
  }

  @Test
  void keepsFinalistsApart() {
    Path file = folder.resolve("journal.jsonl");
    try (JournalWriter writer = JournalWriter.open(file)) {
      LongStream.range(0, 14)
          .forEach(step -> writer.on(SampleEvents.finalistStep(SampleEvents.LARGE, step)));
      LongStream.range(0, 2)
          .forEach(step -> writer.on(SampleEvents.finalistStep(SampleEvents.SMALL, step)));
    }

    assertThat(new JournalReader(SampleEvents.CHOICES).read(file).finalists())
        .containsExactly(
            new SubnetProgress(SampleEvents.LARGE, 0, 9, 40, 160, 4.5, accuracy(0.5, 160), 50),
            new SubnetProgress(SampleEvents.LARGE, 10, 13, 40, 64, 11.5, accuracy(0.5, 64), 20),
            new SubnetProgress(SampleEvents.SMALL, 0, 1, 40, 32, 0.5, accuracy(0.5, 32), 10));
  }

  private static Measures accuracy(double value, long examples) {
    return new Measures(
        List.of(new Measured("accuracy", Direction.MAXIMIZE, Unit.SHARE, value)), examples);
  }

  private Journal train(long steps) {
    Path file = folder.resolve("journal.jsonl");
    try (JournalWriter writer = JournalWriter.open(file)) {
      LongStream.range(0, steps).forEach(step -> writer.on(SampleEvents.step(step)));
    }
    return new JournalReader(SampleEvents.CHOICES).read(file);
  }

  /** Losses or hit rates of the largest subnet, added up over all steps. */
  private static double sum(List<TrainingProgress> training, boolean losses) {
    return training.stream()
        .map(progress -> progress.roles().get(Draw.Role.LARGEST))
        .mapToDouble(
            role -> role.draws() * (losses ? role.loss() : role.measures().value("accuracy")))
        .sum();
  }
}
