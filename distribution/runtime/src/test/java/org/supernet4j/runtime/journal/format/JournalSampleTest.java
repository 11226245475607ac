package org.supernet4j.runtime.journal.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supernet4j.runtime.journal.JournalLine;
import org.supernet4j.runtime.journal.JournalRecord;
import org.supernet4j.runtime.journal.SampleEvents;

/**
 * The committed sample pins the format: journals of this version exist, so a line of it never
 * changes. A new minor version only adds lines and fields to it.
 */
class JournalSampleTest {
  private static final JournalHeader HEADER = new JournalHeader(FormatVersion.CURRENT, "0.1.0");

  @Test
  void isReadAsTheseEvents() throws IOException, UnfitLineException {
    List<ParsedLine> read = new ArrayList<>();
    for (String line : SampleJournal.text().lines().toList()) {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      read.add(JournalFormat.read(bytes, 0, bytes.length, SampleEvents.CHOICES));
    }

    List<ParsedLine> expected = new ArrayList<>();
    expected.add(new ParsedLine.Header(HEADER));
    lines().forEach(line -> expected.add(new ParsedLine.Known(line)));
    assertThat(read).containsExactlyElementsOf(expected);
  }

  @Test
  void isWhatTheseEventsAreWrittenAs() throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    written.writeBytes(JournalFormat.write(HEADER));
    lines().forEach(line -> written.writeBytes(JournalFormat.write(line)));

    assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo(SampleJournal.text());
  }

  private static List<JournalLine> lines() {
    List<JournalLine> lines = new ArrayList<>();
    Instant time = Instant.parse("2025-03-04T05:06:07Z");
    for (JournalRecord what : SampleEvents.sample()) {
      time = time.plusMillis(1);
      lines.add(new JournalLine(time, what));
    }
    return lines;
  }
}
