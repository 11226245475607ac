package org.supernet4j.runtime.run;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.supernet4j.api.report.Phase;
import org.supernet4j.runtime.storage.JsonLines;
import org.supernet4j.runtime.storage.RunDirectory;

/** Which phases of a run are complete. */
final class Progress {
  private final Set<Phase> complete = EnumSet.noneOf(Phase.class);
  private final Consumer<Phase> keeping;

  private Progress(Consumer<Phase> keeping) {
    this.keeping = keeping;
  }

  /** What the run's folder knows; what is completed is kept there. */
  static Progress of(RunDirectory directory) {
    JsonLines<Line> file = new JsonLines<>(directory.state("phases.jsonl"), Line.class);
    Progress progress = new Progress(phase -> file.append(new Line(phase)));
    file.all().forEach(line -> progress.complete.add(line.complete()));
    return progress;
  }

  /** That of phases that are gone through once more after the run; kept in memory alone. */
  static Progress anew() {
    return new Progress(phase -> {});
  }

  /** Whether a phase is complete. */
  boolean isComplete(Phase phase) {
    return complete.contains(phase);
  }

  /** Keeps that a phase is complete. */
  void complete(Phase phase) {
    keeping.accept(phase);
    complete.add(phase);
  }

  /** A phase in the file. */
  private record Line(Phase complete) {}
}
