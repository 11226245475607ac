package org.supernet4j.runtime.run;

import com.google.inject.Inject;
import jakarta.inject.Singleton;
import org.supernet4j.api.report.Phase;
import org.supernet4j.runtime.storage.JsonLines;
import org.supernet4j.runtime.storage.RunDirectory;

/** Which phases of a run are complete. */
@Singleton
final class Progress {
  private final JsonLines<Line> file;

  @Inject
  Progress(RunDirectory directory) {
    this.file = new JsonLines<>(directory.state("phases.jsonl"), Line.class);
  }

  /** Whether a phase is complete. */
  boolean isComplete(Phase phase) {
    return file.all().stream().anyMatch(line -> line.complete() == phase);
  }

  /** Keeps that a phase is complete. */
  void complete(Phase phase) {
    file.append(new Line(phase));
  }

  /** A phase in the file. */
  private record Line(Phase complete) {}
}
