package org.supernet4j.runtime.journal.file;

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
import org.supernet4j.runtime.journal.Journal;
import org.supernet4j.runtime.journal.SampleEvents;
import org.supernet4j.runtime.journal.format.JournalHeader;
import org.supernet4j.runtime.storage.StorageException;

class JournalDamageTest {
  private static final JournalReader READER = new JournalReader(SampleEvents.CHOICES);
  private static final RunEvent LAST = new RunEvent.PhaseStarted(Phase.EXPORT, 0, 1);

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
    byte[] whole = wholeLines(4);
    for (int length = 0; length <= whole.length; length += 7) {
      Files.write(file, Arrays.copyOf(whole, length));
      int lines = Math.max(0, newlines(whole, length) - 1);
      boolean torn = length > 0 && whole[length - 1] != '\n';

      Journal journal = read();
      assertThat(journal.events(RunEvent.class))
          .isEqualTo(SampleEvents.oneOfEach().subList(0, lines));
      assertThat(journal.warnings()).hasSize(torn ? 1 : 0);
      if (torn) {
        assertThat(journal.warnings().get(0))
            .contains(
                file.toString(), "line " + (newlines(whole, length) + 1) + ":", "not complete");
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
    assertThat(read().warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "not json" + "| Unrecognized token 'not'",
        "[1]" + "| not a JSON object",
        "``" + "| not a JSON object",
        "{\"event\":\"run-interrupted\",\"phase\":\"train\"}" + "| field 'time' is missing",
        "{\"time\":\"noon\",\"event\":\"run-interrupted\",\"phase\":\"train\"}"
            + "| found \"noon\"",
        "{\"time\":\"2025-01-01T00:00:00Z\",\"phase\":\"train\"}" + "| field 'event' is missing",
        "{\"time\":\"2025-01-01T00:00:00Z\",\"event\":\"lunch\"}"
            + "| no event 'lunch'; events are [candidate-evaluated, ",
        "{\"time\":\"2025-01-01T00:00:00Z\",\"event\":\"step-finished\"}"
            + "| no event 'step-finished'",
        "{\"time\":\"2025-01-01T00:00:00Z\",\"event\":\"run-interrupted\"}"
            + "| field 'phase' is missing; it must hold: phase",
        "{\"time\":\"2025-01-01T00:00:00Z\",\"event\":\"run-interrupted\",\"phase\":\"nap\"}"
            + "| field 'phase' must be one of [train, search, retrain, export, finetune, report],"
            + " found \"nap\"",
        "{\"time\":\"2025-01-01T00:00:00Z\",\"event\":\"phase-started\",\"phase\":\"train\",\"done\":0,\"units\":1.5}"
            + "| field 'units' must be an integer",
        "{\"time\":\"2025-01-01T00:00:00Z\",\"event\":\"phase-started\",\"phase\":\"train\",\"done\":0,\"units\":9223372036854775808}"
            + "| found 9223372036854775808",
        "{\"time\":\"2025-01-01T00:00:00Z\",\"event\":\"phase-finished\",\"phase\":\"train\",\"millis\":\"fast\"}"
            + "| must be a number, \"NaN\"",
        "{\"time\":\"2025-01-01T00:00:00Z\",\"event\":\"phase-finished\",\"phase\":\"train\",\"millis\":1e999}"
            + "| field 'millis' must be a number",
        "{\"time\":\"2025-01-01T00:00:00Z\",\"event\":\"phase-finished\",\"phase\":\"train\",\"millis\":null}"
            + "| field 'millis' must be a number",
        "{\"time\":\"2025-01-01T00:00:00Z\",\"event\":\"run-finished\",\"artefacts\":[\"a\",7],\"millis\":1}"
            + "| field 'artefacts.1' must be the path",
        "{\"time\":\"2025-01-01T00:00:00Z\",\"event\":\"run-finished\",\"artefacts\":\"a\",\"millis\":1}"
            + "| field 'artefacts' must be a list",
        "{\"time\":\"2025-01-01T00:00:00Z\",\"event\":\"dynamics-measured\",\"step\":1,"
            + "\"architecture\":{\"depth\":\"9\",\"op\":\"conv\"},"
            + "\"measures\":{\"all\":[],\"examples\":1}}"
            + "| choice 'depth' has no option '9'; options are [1, 2, 3]",
        "{\"time\":\"2025-01-01T00:00:00Z\",\"event\":\"dynamics-measured\",\"step\":1,"
            + "\"architecture\":{\"depth\":\"1\",\"op\":\"conv\"},"
            + "\"measures\":{\"all\":[]}}"
            + "| field 'measures.examples' is missing",
        "{\"time\":\"2025-01-01T00:00:00Z\",\"event\":\"dynamics-measured\",\"step\":1,"
            + "\"architecture\":{\"depth\":\"1\",\"op\":\"conv\"},"
            + "\"measures\":{\"all\":[],\"examples\":1}}"
            + "| field 'measures' there is no measure",
        "{\"time\":\"2025-01-01T00:00:00Z\",\"event\":\"phase-finished\",\"phase\":\"train\",\"millis\":1} {}"
            + "| railing token",
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
        JournalHeader.example()
            + "\n{\"time\":\"2025-01-01T00:00:00Z\",\"event\":\"run-interrupted\",\"phase\":\"train\","
            + "\"mood\":\"calm\"}\n");

    assertThat(read().events(RunEvent.class))
        .containsExactly(new RunEvent.RunInterrupted(Phase.TRAIN));
  }

  @Test
  void bytesThatAreNoTextNameTheirLine() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[new String(bytes, StandardCharsets.UTF_8).indexOf("none")] = (byte) 0xff;
    Files.write(file, bytes);

    assertThatThrownBy(this::read)
        .isInstanceOf(StorageException.class)
        .hasMessageContaining(file + ", line 4: ")
        .hasMessageContaining("UTF-8");
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
