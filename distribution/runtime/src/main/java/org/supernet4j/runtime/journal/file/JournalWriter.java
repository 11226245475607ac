package org.supernet4j.runtime.journal.file;

import java.nio.file.Path;
import java.time.InstantSource;
import org.supernet4j.api.report.RunEvent;
import org.supernet4j.api.report.RunEvent.StepFinished;
import org.supernet4j.api.report.RunEvent.SubnetStepFinished;
import org.supernet4j.api.report.RunEvent.TurnFinished;
import org.supernet4j.api.report.RunListener;
import org.supernet4j.runtime.journal.JournalLine;
import org.supernet4j.runtime.journal.JournalRecord;
import org.supernet4j.runtime.journal.JournalRecord.Happened;
import org.supernet4j.runtime.journal.format.JournalFormat;
import org.supernet4j.runtime.journal.format.JournalHeader;
import org.supernet4j.runtime.journal.progress.StepSums;
import org.supernet4j.runtime.storage.StorageException;

/**
 * Appends what happens in a run to its journal, one JSON object a line: first a header, then
 * events. An event is on the disk when {@link #on} returns. Steps of training are too many for
 * that: several of them share a line, which is on the disk with the next event. Turns of a sampler
 * that carry no figure have no line. The format is described in {@code docs/journal.md}. Not safe
 * for use by several threads.
 */
public final class JournalWriter implements RunListener, AutoCloseable {
  private final StepSums steps = new StepSums(this::append);
  private final JournalFile file;
  private final InstantSource clock;

  private JournalWriter(JournalFile file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
  }

  /**
   * Opens a journal to append to; makes one where there is none. A last line that an earlier writer
   * did not complete is cut off.
   *
   * @throws StorageException if the file cannot be opened or mended, or if it holds anything but a
   *     journal of a version that this program may go on with
   */
  public static JournalWriter open(Path path) {
    return open(path, InstantSource.system(), JournalHeader.ofThisProgram());
  }

  static JournalWriter open(Path path, InstantSource clock, JournalHeader header) {
    JournalFile file = JournalFile.open(path);
    try {
      file.append(JournalFormat.write(header));
      return new JournalWriter(file, clock);
    } catch (RuntimeException fault) {
      file.close();
      throw fault;
    }
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
      steps.add(step);
    } else if (event instanceof SubnetStepFinished step) {
      steps.add(step);
    } else if (!(event instanceof TurnFinished turn) || !turn.figures().isEmpty()) {
      steps.flush();
      append(new Happened(event));
      file.force();
    }
  }

  private void append(JournalRecord what) {
    file.append(JournalFormat.write(new JournalLine(clock.instant(), what)));
  }

  /** Writes down the steps that wait for their line, and closes the file; once. */
  @Override
  public void close() {
    if (!file.isOpen()) {
      return;
    }
    try (file) {
      steps.flush();
      file.force();
    }
  }
}
