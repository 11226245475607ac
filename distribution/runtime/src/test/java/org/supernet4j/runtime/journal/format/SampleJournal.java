package org.supernet4j.runtime.journal.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The committed sample of a journal. */
final class SampleJournal {
  private SampleJournal() {}

  static String text() throws IOException {
    try (InputStream in = SampleJournal.class.getResourceAsStream("sample.jsonl")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
