package org.supernet4j.runtime.journal.file;

import java.nio.file.Path;
import org.supernet4j.runtime.journal.format.FormatVersion;
import org.supernet4j.runtime.journal.format.JournalFormat;
import org.supernet4j.runtime.journal.format.JournalHeader;
import org.supernet4j.runtime.journal.format.UnfitLineException;
import org.supernet4j.runtime.storage.StorageException;

/** Checks of the headers in a journal. */
final class Headers {
  private Headers() {}

  /**
   * The header in the first line of a file.
   *
   * @throws StorageException if the line is none, or this program cannot read what follows
   */
  static JournalHeader first(Path path, byte[] file, int length) {
    try {
      JournalHeader header = JournalFormat.readHeader(file, 0, length);
      requireReadable(path, 1, header);
      return header;
    } catch (UnfitLineException fault) {
      throw new StorageException(
          "journal "
              + path
              + ", line 1: a journal must begin with a header such as "
              + JournalHeader.example()
              + ", but "
              + fault.getMessage()
              + "; if the line was damaged, take it from a copy; if the file is no journal, move"
              + " it away",
          fault);
    }
  }

  /**
   * Checks that the lines after a header can be read.
   *
   * @throws StorageException if not
   */
  static void requireReadable(Path path, int line, JournalHeader header) {
    if (!header.version().isReadable()) {
      throw new StorageException(
          "journal "
              + path
              + ", line "
              + line
              + ": version "
              + header.version()
              + " of the format, written by Supernet4J "
              + header.program()
              + ", cannot be read by this program, which knows version "
              + FormatVersion.CURRENT
              + "; use Supernet4J "
              + header.program()
              + " or a later one");
    }
  }
}
