package org.supernet4j.runtime.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supernet4j.api.space.Choices;
import org.supernet4j.runtime.storage.StorageException;

/** Reads the journals of runs over one search space. Safe for use by many threads. */
public final class JournalReader {
  private final JournalFormat format;

  /** A reader for runs over a space with these choices. */
  public JournalReader(Choices choices) {
    this.format = new JournalFormat(ArchitectureJson.of(choices));
  }

  /**
   * Reads a journal. A last line without an end, as a crash leaves it, is left out and told in
   * {@link Journal#torn()}.
   *
   * @throws StorageException if the file cannot be read or any other line is damaged, naming it
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
    List<JournalLine> lines = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < file.length; i++) {
      if (file[i] == '\n') {
        lines.add(line(path, lines.size() + 1, file, begin, i - begin));
        begin = i + 1;
      }
    }
    return new Journal(lines, torn(path, lines.size() + 1, file.length - begin));
  }

  private JournalLine line(Path path, int number, byte[] file, int begin, int length) {
    try {
      return format.read(file, begin, length);
    } catch (IOException | RuntimeException fault) {
      throw new StorageException(
          "journal "
              + path
              + ", line "
              + number
              + ": "
              + JournalFormat.reason(fault)
              + "; the line was damaged, or written by another version or for another space: take"
              + " it from a copy, or delete it",
          fault);
    }
  }

  private static Optional<String> torn(Path path, int number, int length) {
    return length == 0
        ? Optional.empty()
        : Optional.of(
            "journal "
                + path
                + ", line "
                + number
                + ": left out, since it is not complete ("
                + length
                + " bytes without an end of line); the run was stopped while it wrote it");
  }
}
