package org.supernet4j.runtime.journal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.report.RunEvent;
import org.supernet4j.runtime.journal.Journal;
import org.supernet4j.runtime.journal.JournalLine;
import org.supernet4j.runtime.journal.JournalRecord.Happened;
import org.supernet4j.runtime.journal.SampleEvents;
import org.supernet4j.runtime.journal.format.FormatVersion;
import org.supernet4j.runtime.journal.format.JournalHeader;
import org.supernet4j.runtime.storage.StorageException;

class JournalRoundTripTest {
  private static final Instant NOW = Instant.parse("2025-03-04T05:06:07.008Z");

  private static final JournalHeader HEADER = new JournalHeader(FormatVersion.CURRENT, "0.9");

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

    assertThat(journal.warnings()).isEmpty();
    assertThat(journal.lines())
        .containsExactlyElementsOf(
            SampleEvents.oneOfEach().stream()
                .map(event -> new JournalLine(NOW, new Happened(event)))
                .toList());
  }

  @Test
  void everyWriterBeginsWithItsHeader() throws IOException {
    List<RunEvent> one = SampleEvents.oneOfEach().subList(0, 1);
    write(one);
    write(one);

    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(4);
    assertThat(List.of(lines.get(0), lines.get(2)))
        .containsOnly(
            "{\"format\":\"supernet4j-journal\",\"version\":\"2.0\",\"program\":\"0.9\"}");
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
    try (JournalWriter writer = JournalWriter.open(file, InstantSource.fixed(NOW), HEADER)) {
      events.forEach(writer::on);
    }
  }
}
