package org.supernet4j.runtime.run;

import com.google.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supernet4j.api.report.RunEvent.FinalistRetrained;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.task.Measures;
import org.supernet4j.runtime.storage.JsonLines;
import org.supernet4j.runtime.storage.RunDirectory;

/** The finalists that are retrained. */
@Singleton
final class RetrainState {
  private final JsonLines<Line> file;
  private final List<Retrained> retrained = new ArrayList<>();

  @Inject
  RetrainState(RunDirectory directory, SearchSpace space) {
    this.file = new JsonLines<>(directory.state("finalists.jsonl"), Line.class);
    for (Line line : file.all()) {
      retrained.add(line.retrained(space.choices().parse(line.architecture())));
    }
  }

  /** All finalists that are retrained, in order. */
  List<Retrained> all() {
    return List.copyOf(retrained);
  }

  /** A finalist; empty where it is not retrained. */
  Optional<Retrained> find(Architecture architecture) {
    return retrained.stream()
        .filter(each -> each.result().architecture().equals(architecture))
        .findFirst();
  }

  /** Keeps a finalist. */
  void add(Retrained finalist) {
    FinalistRetrained result = finalist.result();
    file.append(
        new Line(
            finalist.number(),
            result.architecture().id(),
            result.inSupernet(),
            result.alone(),
            result.aloneOnValidation(),
            finalist.leadingValue()));
    retrained.add(finalist);
  }

  /**
   * A finalist that was trained on its own and evaluated.
   *
   * @param number its place among the finalists, from 1
   * @param result how well it classifies
   * @param leadingValue its leading objective, on validation images
   */
  record Retrained(int number, FinalistRetrained result, double leadingValue) {}

  /** A finalist in the file. */
  private record Line(
      int number,
      String architecture,
      Measures inSupernet,
      Measures alone,
      Measures aloneOnValidation,
      double leadingValue) {
    Retrained retrained(Architecture parsed) {
      return new Retrained(
          number,
          new FinalistRetrained(parsed, inSupernet, alone, aloneOnValidation),
          leadingValue);
    }
  }
}
