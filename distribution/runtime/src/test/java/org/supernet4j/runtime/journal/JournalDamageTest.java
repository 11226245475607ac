package org.supernet4j.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supernet4j.api.report.Phase;
import org.supernet4j.api.report.RunEvent;
import org.supernet4j.runtime.storage.StorageException;

class JournalDamageTest {
  private static final JournalReader READER = new JournalReader(SampleEvents.CHOICES);
  private static final RunEvent LAST = new RunEvent.PhaseStarted(Phase.EXPORT, 1);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() {
    file = folder.resolve("journal.jsonl");
    try (JournalWriter writer = JournalWriter.open(file)) {
      SampleEvents.oneOfEach().forEach(writer::on);
    }
  }

  @Test
  void aJournalCutAnywhereIsReadUpToItsLastWholeLineAndGoesOnThere() throws IOException {
    byte[] whole = wholeLines(3);
    for (int length = 0; length <= whole.length; length += 7) {
      Files.write(file, Arrays.copyOf(whole, length));
      int lines = newlines(whole, length);
      boolean torn = length > 0 && whole[length - 1] != '\n';

      Journal journal = read();
      assertThat(journal.events(RunEvent.class))
          .isEqualTo(SampleEvents.oneOfEach().subList(0, lines));
      assertThat(journal.torn().isPresent()).isEqualTo(torn);
      if (torn) {
        assertThat(journal.torn().orElseThrow())
            .contains(file.toString(), "line " + (lines + 1), "not complete");
      }

      try (JournalWriter writer = JournalWriter.open(file)) {
        writer.on(LAST);
      }
      List<RunEvent> events = read().events(RunEvent.class);
      assertThat(events).hasSize(lines + 1).endsWith(LAST);
    }
  }

  @Test
  void aTornLineMayBeLong() throws IOException {
    Files.writeString(file, Files.readString(file) + "x".repeat(50_000));

    try (JournalWriter writer = JournalWriter.open(file)) {
      writer.on(LAST);
    }

    assertThat(read().events(RunEvent.class)).endsWith(LAST);
    assertThat(read().torn()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "not json| Unrecognized token 'not'",
        "[1]| not a JSON object",
        "`` | not a JSON object",
        "{\"event\":\"run-interrupted\",\"phase\":\"train\"}| field 'time'",
        "{\"time\":\"noon\",\"event\":\"run-interrupted\",\"phase\":\"train\"}| found 'noon'",
        "{\"time\":\"2025-01-01T00:00:00Z\",\"event\":\"lunch\"}| no event 'lunch'; events are",
        "{\"time\":\"2025-01-01T00:00:00Z\",\"event\":\"step-finished\"}| no event 'step-finished'",
        "{\"time\":\"2025-01-01T00:00:00Z\",\"event\":\"run-interrupted\"}| 'phase'",
        "{\"time\":\"2025-01-01T00:00:00Z\",\"event\":\"run-interrupted\",\"phase\":\"nap\"}| nap",
        "{\"time\":\"2025-01-01T00:00:00Z\",\"event\":\"dynamics-measured\",\"step\":1,"
            + "\"architecture\":{\"depth\":\"9\",\"op\":\"conv\"},"
            + "\"quality\":{\"loss\":1,\"accuracy\":1,\"images\":1}}"
            + "| choice 'depth' has no option '9'; options are [1, 2, 3]",
        "{\"time\":\"2025-01-01T00:00:00Z\",\"event\":\"phase-finished\",\"phase\":\"train\","
            + "\"millis\":1} {}| railing token",
      })
  void namesTheLineOfAnyOtherDamage(String line, String reason) throws IOException {
    List<String> lines = Files.readAllLines(file);
    lines.set(4, line);
    Files.write(file, lines);

    assertThatThrownBy(this::read)
        .isInstanceOf(StorageException.class)
        .hasMessageContaining(file + ", line 5: ")
        .hasMessageContaining(reason)
        .hasMessageContaining("delete it");
  }

  @Test
  void ignoresFieldsOfLaterVersions() throws IOException {
    Files.writeString(
        file,
        "{\"time\":\"2025-01-01T00:00:00Z\",\"event\":\"run-interrupted\",\"phase\":\"train\","
            + "\"mood\":\"calm\"}\n");

    assertThat(read().events(RunEvent.class))
        .containsExactly(new RunEvent.RunInterrupted(Phase.TRAIN));
  }

  private byte[] wholeLines(int count) throws IOException {
    return (String.join("\n", Files.readAllLines(file).subList(0, count)) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private Journal read() {
    return READER.read(file);
  }

  private static int newlines(byte[] text, int length) {
    int count = 0;
    for (int i = 0; i < length; i++) {
      count += text[i] == '\n' ? 1 : 0;
    }
    return count;
  }
}
