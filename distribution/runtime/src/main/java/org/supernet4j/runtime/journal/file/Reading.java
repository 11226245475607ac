package org.supernet4j.runtime.journal.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.supernet4j.api.space.Choices;
import org.supernet4j.runtime.journal.Journal;
import org.supernet4j.runtime.journal.JournalLine;
import org.supernet4j.runtime.journal.format.FormatVersion;
import org.supernet4j.runtime.journal.format.JournalFormat;
import org.supernet4j.runtime.journal.format.JournalHeader;
import org.supernet4j.runtime.journal.format.ParsedLine;
import org.supernet4j.runtime.journal.format.UnfitLineException;
import org.supernet4j.runtime.storage.StorageException;

/** One pass over the lines of a journal. */
final class Reading {
  private final Path path;
  private final Choices choices;
  private final List<JournalLine> lines = new ArrayList<>();
  private final SortedSet<String> unknownEvents = new TreeSet<>();
  private int number;
  private int leftOut;
  private JournalHeader header;
  private JournalHeader newer;

  Reading(Path path, Choices choices) {
    this.path = path;
    this.choices = choices;
  }

  /**
   * Takes the next line, which is a part of the file, without its end.
   *
   * @throws StorageException if it is damaged, or says that what follows cannot be read
   */
  void take(byte[] file, int begin, int length) {
    number++;
    if (number == 1) {
      header = Headers.first(path, file, length);
      return;
    }
    try {
      take(JournalFormat.read(file, begin, length, choices));
    } catch (UnfitLineException fault) {
      throw damaged(fault.getMessage(), fault);
    }
  }

  private void take(ParsedLine line) {
    if (line instanceof ParsedLine.Known known) {
      lines.add(known.line());
    } else if (line instanceof ParsedLine.Header next) {
      Headers.requireReadable(path, number, next.header());
      header = next.header();
    } else if (line instanceof ParsedLine.Unknown unknown) {
      leaveOut(unknown.event());
    }
  }

  private void leaveOut(String event) {
    if (!header.version().hasUnknownEvents()) {
      throw damaged(
          "there is no event '" + event + "'; events are " + JournalFormat.events(), null);
    }
    leftOut++;
    unknownEvents.add(event);
    newer = header;
  }

  /**
   * All that was found.
   *
   * @param torn bytes after the last end of line
   */
  Journal journal(int torn) {
    List<String> warnings = new ArrayList<>();
    if (leftOut > 0) {
      warnings.add(
          "journal "
              + path
              + ": left out "
              + leftOut
              + (leftOut == 1 ? " line" : " lines")
              + " with events of a later version of the format, "
              + newer.version()
              + ", that this program ("
              + FormatVersion.CURRENT
              + ") does not know: "
              + String.join(", ", unknownEvents)
              + "; use Supernet4J "
              + newer.program()
              + " to see them");
    }
    if (torn > 0) {
      warnings.add(
          "journal "
              + path
              + ", line "
              + (number + 1)
              + ": left out, since it is not complete ("
              + torn
              + " bytes without an end of line); the run was stopped while it wrote it");
    }
    return new Journal(lines, warnings);
  }

  private StorageException damaged(String reason, UnfitLineException fault) {
    return new StorageException(
        "journal "
            + path
            + ", line "
            + number
            + ": "
            + reason
            + "; the line was damaged, or written for another space: take it from a copy, or"
            + " delete it",
        fault);
  }
}
