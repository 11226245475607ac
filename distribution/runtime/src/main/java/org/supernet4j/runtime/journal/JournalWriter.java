package org.supernet4j.runtime.journal;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.supernet4j.api.report.RunEvent;
import org.supernet4j.api.report.RunEvent.ContenderStepFinished;
import org.supernet4j.api.report.RunEvent.StepFinished;
import org.supernet4j.api.report.RunListener;
import org.supernet4j.runtime.journal.JournalRecord.Happened;
import org.supernet4j.runtime.storage.StorageException;

/**
 * Appends what happens in a run to its journal, one JSON object a line. An event is on the disk
 * when {@link #on} returns. Steps of training are too many for that: several of them share a line,
 * which is on the disk with the next event. The format is described in {@code docs/journal.md}. Not
 * safe for use by several threads.
 */
public final class JournalWriter implements RunListener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JournalWriter.class);

  private final JournalFormat format = new JournalFormat(ArchitectureJson.writing());
  private final Path path;
  private final FileChannel file;
  private final InstantSource clock;
  private TrainingWindow training;
  private ContenderWindow contender;

  private JournalWriter(Path path, FileChannel file, InstantSource clock) {
    this.path = path;
    this.file = file;
    this.clock = clock;
  }

  /**
   * Opens a journal to append to; makes one where there is none. A last line that an earlier writer
   * did not complete is cut off.
   *
   * @throws StorageException if the file cannot be opened or mended
   */
  public static JournalWriter open(Path path) {
    return open(path, InstantSource.system());
  }

  static JournalWriter open(Path path, InstantSource clock) {
    try {
      FileChannel file = FileChannel.open(path, CREATE, READ, WRITE);
      try {
        cutTornLine(path, file);
        return new JournalWriter(path, file, clock);
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
    file.position(file.size());
  }

  /**
   * Writes an event down.
   *
   * @throws StorageException if it cannot be written, as on a full disk; the journal then ends with
   *     the event before
   */
  @Override
  public void on(RunEvent event) {
    if (event instanceof StepFinished step) {
      add(step);
    } else if (event instanceof ContenderStepFinished step) {
      add(step);
    } else {
      appendProgress();
      append(new Happened(event));
      force();
    }
  }

  private void add(StepFinished step) {
    if (training == null) {
      training = new TrainingWindow(step.feedback().step());
    }
    training.add(step);
    if (training.isFull()) {
      appendProgress();
    }
  }

  private void add(ContenderStepFinished step) {
    if (contender != null && !contender.isContinuedBy(step)) {
      appendProgress();
    }
    if (contender == null) {
      contender = new ContenderWindow(step.step());
    }
    contender.add(step);
    if (contender.isFull()) {
      appendProgress();
    }
  }

  private void appendProgress() {
    if (training != null) {
      JournalRecord progress = training.progress();
      training = null;
      append(progress);
    }
    if (contender != null) {
      JournalRecord progress = contender.progress();
      contender = null;
      append(progress);
    }
  }

  private void append(JournalRecord what) {
    long before = -1;
    try {
      before = file.position();
      ByteBuffer line = ByteBuffer.wrap(format.write(new JournalLine(clock.instant(), what)));
      while (line.hasRemaining()) {
        file.write(line);
      }
    } catch (IOException fault) {
      throw unwritable(cutBackTo(before, fault));
    }
  }

  private void force() {
    try {
      file.force(false);
    } catch (IOException fault) {
      throw unwritable(fault);
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

  /** Writes down the steps that wait for their line, and closes the file; once. */
  @Override
  public void close() {
    if (!file.isOpen()) {
      return;
    }
    try (file) {
      appendProgress();
      force();
    } catch (IOException fault) {
      throw unwritable(fault);
    }
  }
}
