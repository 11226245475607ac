package org.supernet4j.runtime.journal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supernet4j.api.report.Phase;
import org.supernet4j.api.report.RunEvent;
import org.supernet4j.runtime.journal.Journal;
import org.supernet4j.runtime.journal.SampleEvents;
import org.supernet4j.runtime.storage.StorageException;

class JournalVersionTest {
  private static final String STOPPED =
      "{\"time\":\"2025-01-01T00:00:00Z\",\"event\":\"run-interrupted\",\"phase\":\"train\"}";
  private static final String LUNCH = "{\"time\":\"2025-01-01T00:00:00Z\",\"event\":\"lunch\"}";
  private static final String TEA = "{\"time\":\"2025-01-01T00:00:00Z\",\"event\":\"tea\"}";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void place() {
    file = folder.resolve("journal.jsonl");
  }

  @Test
  void eventsOfALaterMinorVersionAreLeftOutWithOneWarning() throws IOException {
    write(header("2.7", "3.2"), LUNCH, STOPPED, TEA, LUNCH);

    Journal journal = read();

    assertThat(journal.events(RunEvent.class))
        .containsExactly(new RunEvent.RunInterrupted(Phase.TRAIN));
    assertThat(journal.warnings())
        .containsExactly(
            "journal "
                + file
                + ": left out 3 lines with events of a later version of the format, 2.7, that"
                + " this program (2.0) does not know: lunch, tea; use Supernet4J 3.2 to see them");
  }

  @Test
  void aTornLineAndUnknownEventsAreWarnedOfOnceEach() throws IOException {
    write(header("2.1", "1"), LUNCH, TEA);
    Files.writeString(file, Files.readString(file) + STOPPED);

    assertThat(read().warnings())
        .satisfiesExactly(
            first -> assertThat(first).contains("left out 2 lines"),
            second -> assertThat(second).contains("line 4: left out, since it is not complete"));
  }

  @Test
  void theVersionOfAHeaderIsThatOfTheLinesAfterIt() throws IOException {
    write(header("2.1", "1"), LUNCH, header("2.0", "0.9"), STOPPED);
    assertThat(read().warnings()).singleElement().asString().contains("left out 1 line with");

    write(header("2.1", "1"), LUNCH, header("2.0", "0.9"), TEA);
    assertThatThrownBy(this::read)
        .isInstanceOf(StorageException.class)
        .hasMessageContaining(file + ", line 4: there is no event 'tea'");
  }

  @Test
  void aLaterMajorVersionIsRefusedWhereverItBegins() throws IOException {
    write(header("3.0", "5.1"));
    assertIsRefusedAt(1);

    write(header("2.0", "0.9"), STOPPED, header("3.0", "5.1"));
    assertIsRefusedAt(3);
  }

  private void assertIsRefusedAt(int line) {
    assertThatThrownBy(this::read)
        .isInstanceOf(StorageException.class)
        .hasMessage(
            "journal "
                + file
                + ", line "
                + line
                + ": version 3.0 of the format, written by Supernet4J 5.1, cannot be read by this"
                + " program, which knows version 2.0; use Supernet4J 5.1 or a later one");
  }

  @Test
  void aJournalOfALaterMajorVersionIsNotGoneOnWith() throws IOException {
    write(header("3.0", "5.1"), STOPPED);
    String before = Files.readString(file);

    assertThatThrownBy(() -> JournalWriter.open(file))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("use Supernet4J 5.1 or a later one");
    assertThat(Files.readString(file)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "hello| Unrecognized token",
        STOPPED + "| field 'format' is missing",
        "{\"format\":\"diary\",\"version\":\"2.0\",\"program\":\"1\"}| \"supernet4j-journal\"",
        "{\"format\":\"supernet4j-journal\",\"program\":\"1\"}| field 'version' is missing",
        "{\"format\":\"supernet4j-journal\",\"version\":\"one\",\"program\":\"1\"}| found \"one\"",
        "{\"format\":\"supernet4j-journal\",\"version\":\"0.9\",\"program\":\"1\"}| found \"0.9\"",
        "{\"format\":\"supernet4j-journal\",\"version\":1,\"program\":\"1\"}| found 1",
        "{\"format\":\"supernet4j-journal\",\"version\":\"2.0\"}| field 'program' is missing",
      })
  void aFileWithoutAHeaderIsNoJournal(String first, String reason) throws IOException {
    write(first, STOPPED);
    String before = Files.readString(file);

    assertThatThrownBy(this::read)
        .isInstanceOf(StorageException.class)
        .hasMessageContaining(file + ", line 1: a journal must begin with a header such as {")
        .hasMessageContaining(reason);
    assertThatThrownBy(() -> JournalWriter.open(file))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining(reason);
    assertThat(Files.readString(file)).isEqualTo(before);
  }

  @Test
  void anEmptyFileIsAJournalThatWasStoppedBeforeItsHeader() throws IOException {
    write();
    assertThat(read()).isEqualTo(new Journal(List.of(), List.of()));

    JournalWriter.open(file).close();
    assertThat(Files.readString(file))
        .startsWith("{\"format\":\"supernet4j-journal\"")
        .endsWith("\n");
  }

  private void write(String... lines) throws IOException {
    Files.writeString(file, lines.length == 0 ? "" : String.join("\n", lines) + "\n");
  }

  private Journal read() {
    return new JournalReader(SampleEvents.CHOICES).read(file);
  }

  private static String header(String version, String program) {
    return "{\"format\":\"supernet4j-journal\",\"version\":\"%s\",\"program\":\"%s\"}"
        .formatted(version, program);
  }
}
