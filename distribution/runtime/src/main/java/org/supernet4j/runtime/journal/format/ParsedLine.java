package org.supernet4j.runtime.journal.format;

import org.supernet4j.runtime.journal.JournalLine;

/** What a line of the file is. */
public sealed interface ParsedLine {

  /** The beginning of what one process wrote. */
  record Header(JournalHeader header) implements ParsedLine {}

  /** An event that this program knows. */
  record Known(JournalLine line) implements ParsedLine {}

  /**
   * An event that this program does not know.
   *
   * @param event its name
   */
  record Unknown(String event) implements ParsedLine {}
}
