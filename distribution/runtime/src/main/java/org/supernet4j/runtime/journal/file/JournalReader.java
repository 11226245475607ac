package org.supernet4j.runtime.journal.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.supernet4j.api.space.Choices;
import org.supernet4j.runtime.journal.Journal;
import org.supernet4j.runtime.storage.StorageException;

/** Reads the journals of runs over one search space. Safe for use by many threads. */
public final class JournalReader {
  private final Choices choices;

  /** A reader for runs over a space with these choices. */
  public JournalReader(Choices choices) {
    this.choices = choices;
  }

  /**
   * Reads a journal. A last line without an end, as a crash leaves it, and events that a later
   * minor version of the format added are left out and named in {@link Journal#warnings()}.
   *
   * @throws StorageException if the file cannot be read, was written in a later major version of
   *     the format, or any other line is damaged; the message names it
   */
  public Journal read(Path path) {
    byte[] file;
    try {
      file = Files.readAllBytes(path);
    } catch (IOException fault) {
      throw new StorageException(
          "journal " + path + " cannot be read (" + fault + "); is this the folder of a run?",
          fault);
    }
    Reading reading = new Reading(path, choices);
    int begin = 0;
    for (int i = 0; i < file.length; i++) {
      if (file[i] == '\n') {
        reading.take(file, begin, i - begin);
        begin = i + 1;
      }
    }
    return reading.journal(file.length - begin);
  }
}
