package org.supernet4j.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.objective.Quality;
import org.supernet4j.api.report.RunEvent;
import org.supernet4j.runtime.journal.JournalRecord.Happened;
import org.supernet4j.runtime.storage.StorageException;

class JournalRoundTripTest {
  private static final Instant NOW = Instant.parse("2025-03-04T05:06:07.008Z");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void place() {
    file = folder.resolve("journal.jsonl");
  }

  @Test
  void readsEveryKindOfEventAsItWasWritten() {
    write(SampleEvents.oneOfEach());

    Journal journal = new JournalReader(SampleEvents.CHOICES).read(file);

    assertThat(journal.torn()).isEmpty();
    assertThat(journal.lines())
        .containsExactlyElementsOf(
            SampleEvents.oneOfEach().stream()
                .map(event -> new JournalLine(NOW, new Happened(event)))
                .toList());
    assertThat(SampleEvents.oneOfEach().stream().map(Object::getClass))
        .as("the sample covers all events but steps")
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(RunEvent.class.getPermittedSubclasses())
                .filter(type -> !type.getSimpleName().endsWith("StepFinished"))
                .toList());
  }

  @Test
  void writesKebabCaseWithTimeAndEventFirst() throws IOException {
    write(
        List.of(new RunEvent.DynamicsMeasured(7, SampleEvents.SMALL, new Quality(0.5, 0.25, 100))));

    assertThat(Files.readString(file))
        .isEqualTo(
            """
            {"time":"2025-03-04T05:06:07.008Z","event":"dynamics-measured","step":7,\
            "architecture":{"depth":"1","op":"conv"},\
            "quality":{"loss":0.5,"accuracy":0.25,"images":100}}
            """);
  }

  @Test
  void holdsAnEventAsSoonAsItWasTold() {
    try (JournalWriter writer = JournalWriter.open(file)) {
      int told = 0;
      for (RunEvent event : SampleEvents.oneOfEach()) {
        writer.on(event);
        assertThat(new JournalReader(SampleEvents.CHOICES).read(file).lines()).hasSize(++told);
      }
    }
  }

  @Test
  void isAppendedToWhenARunGoesOn() {
    write(List.of(SampleEvents.oneOfEach().get(0)));
    write(SampleEvents.oneOfEach().subList(1, 3));

    assertThat(new JournalReader(SampleEvents.CHOICES).read(file).events(RunEvent.class))
        .isEqualTo(SampleEvents.oneOfEach().subList(0, 3));
  }

  @Test
  void namesAFolderThatIsMissing() {
    Path lost = folder.resolve("lost/journal.jsonl");

    assertThatThrownBy(() -> JournalWriter.open(lost))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining(lost.toString());
    assertThatThrownBy(() -> new JournalReader(SampleEvents.CHOICES).read(lost))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining(lost.toString())
        .hasMessageContaining("folder of a run");
  }

  @Test
  void refusesEventsAfterItsEnd() {
    JournalWriter writer = JournalWriter.open(file);
    writer.close();
    writer.close();

    assertThatThrownBy(() -> writer.on(SampleEvents.oneOfEach().get(0)))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining(file.toString());
  }

  private void write(List<RunEvent> events) {
    try (JournalWriter writer = JournalWriter.open(file, InstantSource.fixed(NOW))) {
      events.forEach(writer::on);
    }
  }
}
