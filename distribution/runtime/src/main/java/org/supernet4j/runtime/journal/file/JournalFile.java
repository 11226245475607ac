package org.supernet4j.runtime.journal.file;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.supernet4j.runtime.storage.StorageException;

/** A file of lines that is only appended to. Each line is in it whole, or not at all. */
final class JournalFile implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JournalFile.class);

  private final Path path;
  private final FileChannel file;

  private JournalFile(Path path, FileChannel file) {
    this.path = path;
    this.file = file;
  }

  /**
   * Opens the file; makes it where there is none. A last line that an earlier writer did not
   * complete is cut off.
   *
   * @throws StorageException if it cannot be opened or mended, or holds anything but a journal of a
   *     version that this program may go on with
   */
  static JournalFile open(Path path) {
    try {
      FileChannel file = FileChannel.open(path, CREATE, READ, WRITE);
      try {
        cutTornLine(path, file);
        checkHeader(path, file);
        return new JournalFile(path, file);
      } catch (IOException | RuntimeException fault) {
        file.close();
        throw fault;
      }
    } catch (IOException fault) {
      throw new StorageException(
          "journal "
              + path
              + " cannot be opened for writing ("
              + fault
              + "); see that its folder"
              + " exists and may be written to",
          fault);
    }
  }

  private static void cutTornLine(Path path, FileChannel file) throws IOException {
    long torn = TornLine.length(file);
    if (torn > 0) {
      LOG.warn("journal {}: cut off an incomplete last line of {} bytes", path, torn);
      file.truncate(file.size() - torn);
    }
  }

  private static void checkHeader(Path path, FileChannel file) throws IOException {
    if (file.size() > 0) {
      file.position(0);
      byte[] line = line(new BufferedInputStream(Channels.newInputStream(file)));
      Headers.first(path, line, line.length);
    }
    file.position(file.size());
  }

  private static byte[] line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      line.write(next);
    }
    return line.toByteArray();
  }

  /**
   * Appends a line.
   *
   * @throws StorageException if it cannot be written; the file then ends with the line before
   */
  void append(byte[] line) {
    long before = -1;
    try {
      before = file.position();
      ByteBuffer rest = ByteBuffer.wrap(line);
      while (rest.hasRemaining()) {
        file.write(rest);
      }
    } catch (IOException fault) {
      throw unwritable(cutBackTo(before, fault));
    }
  }

  /** Takes back what a failed write left behind; the next writer would do so otherwise. */
  private IOException cutBackTo(long end, IOException fault) {
    try {
      if (end >= 0) {
        file.truncate(end);
      }
    } catch (IOException second) {
      fault.addSuppressed(second);
    }
    return fault;
  }

  /**
   * Waits until all lines are on the disk.
   *
   * @throws StorageException if they cannot be written
   */
  void force() {
    try {
      file.force(false);
    } catch (IOException fault) {
      throw unwritable(fault);
    }
  }

  boolean isOpen() {
    return file.isOpen();
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException fault) {
      throw unwritable(fault);
    }
  }

  private StorageException unwritable(IOException fault) {
    return new StorageException(
        "journal "
            + path
            + " cannot be written ("
            + fault
            + "); make room on its disk, then resume"
            + " the run",
        fault);
  }
}
