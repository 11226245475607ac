package org.supernet4j.runtime.journal.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.report.RunEvent;
import org.supernet4j.api.report.RunEvent.DynamicsMeasured;
import org.supernet4j.api.report.RunEvent.TurnFinished;
import org.supernet4j.runtime.journal.Journal;
import org.supernet4j.runtime.journal.JournalRecord.TrainingProgress;
import org.supernet4j.runtime.journal.SampleEvents;
import org.supernet4j.testkit.FakeMeasures;

class JournalHistoryTest {
  @TempDir Path folder;

  @Test
  void leavesOutTheStepsThatAResumptionTookAgain() {
    Path file = folder.resolve("journal.jsonl");
    try (JournalWriter writer = JournalWriter.open(file)) {
      start(writer, 0);
      train(writer, 0, 20);
      writer.on(new RunEvent.CheckpointSaved(20, Path.of("20")));
      look(writer, 20, 0.1);
      train(writer, 20, 35);
      look(writer, 35, 0.2);
      start(writer, 20);
      train(writer, 20, 40);
      look(writer, 35, 0.3);
    }

    Journal journal = new JournalReader(SampleEvents.CHOICES).read(file);
    Journal history = journal.history();

    assertThat(journal.training()).hasSize(6);
    assertThat(history.training())
        .extracting(TrainingProgress::firstStep)
        .containsExactly(0L, 10L, 20L, 30L);
    assertThat(history.events(DynamicsMeasured.class))
        .extracting(look -> look.measures().value("accuracy"))
        .containsExactly(0.1, 0.3);
    assertThat(history.events(RunEvent.RunStarted.class)).hasSize(2);
  }

  @Test
  void countsEachTurnOnceWhereARunWentOnBetweenTurns() {
    Path file = folder.resolve("journal.jsonl");
    try (JournalWriter writer = JournalWriter.open(file)) {
      start(writer, 0);
      turn(writer, 0, 5, 0.1);
      turn(writer, 1, 5, 0.2);
      turn(writer, 2, 5, 0.3);
      turn(writer, 3, 10, 0.4);
      start(writer, 5);
      turn(writer, 1, 5, 0.5);
      turn(writer, 2, 5, 0.6);
    }

    assertThat(
            new JournalReader(SampleEvents.CHOICES)
                .read(file).history().events(TurnFinished.class).stream()
                    .map(turn -> turn.figures().get("share")))
        .containsExactly(0.1, 0.5, 0.6);
  }

  private static void turn(JournalWriter writer, long number, long step, double share) {
    writer.on(new TurnFinished(number, step, new TreeMap<>(Map.of("share", share)), 1));
  }

  @Test
  void turnsWithoutFiguresHaveNoLine() {
    Path file = folder.resolve("journal.jsonl");
    try (JournalWriter writer = JournalWriter.open(file)) {
      writer.on(new TurnFinished(0, 5, new TreeMap<>(), 1));
      turn(writer, 1, 5, 0.5);
    }
    assertThat(
            new JournalReader(SampleEvents.CHOICES)
                .read(file).events(TurnFinished.class).stream().map(TurnFinished::number))
        .containsExactly(1L);
  }

  private static void start(JournalWriter writer, long step) {
    writer.on(new RunEvent.RunStarted("a", Path.of("a"), "", step, "accuracy", Direction.MAXIMIZE));
  }

  private static void train(JournalWriter writer, long from, long to) {
    LongStream.range(from, to).forEach(step -> writer.on(SampleEvents.step(step)));
  }

  private static void look(JournalWriter writer, long step, double accuracy) {
    writer.on(new DynamicsMeasured(step, SampleEvents.LARGE, FakeMeasures.of(1, accuracy, 100)));
  }
}
