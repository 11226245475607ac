package org.supernet4j.runtime.run;

import com.google.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supernet4j.api.objective.Quality;
import org.supernet4j.api.report.RunEvent.ContenderSettled;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.runtime.storage.JsonLines;
import org.supernet4j.runtime.storage.RunDirectory;

/** The contenders that are settled. */
@Singleton
final class SettleState {
  private final JsonLines<Line> file;
  private final List<Settled> settled = new ArrayList<>();

  @Inject
  SettleState(RunDirectory directory, SearchSpace space) {
    this.file = new JsonLines<>(directory.state("contenders.jsonl"), Line.class);
    for (Line line : file.all()) {
      settled.add(line.settled(space.choices().parse(line.architecture())));
    }
  }

  /** All contenders that are settled, in order. */
  List<Settled> all() {
    return List.copyOf(settled);
  }

  /** A contender; empty where it is not settled. */
  Optional<Settled> find(Architecture architecture) {
    return settled.stream()
        .filter(each -> each.result().architecture().equals(architecture))
        .findFirst();
  }

  /** Keeps a contender. */
  void add(Settled contender) {
    ContenderSettled result = contender.result();
    file.append(
        new Line(
            contender.number(),
            result.architecture().id(),
            result.inSupernet(),
            result.alone(),
            result.aloneOnValidation(),
            contender.leadingValue()));
    settled.add(contender);
  }

  /**
   * A contender that was trained on its own and judged.
   *
   * @param number its place among the contenders, from 1
   * @param result how well it classifies
   * @param leadingValue its leading objective, on validation images
   */
  record Settled(int number, ContenderSettled result, double leadingValue) {}

  /** A contender in the file. */
  private record Line(
      int number,
      String architecture,
      Quality inSupernet,
      Quality alone,
      Quality aloneOnValidation,
      double leadingValue) {
    Settled settled(Architecture parsed) {
      return new Settled(
          number, new ContenderSettled(parsed, inSupernet, alone, aloneOnValidation), leadingValue);
    }
  }
}
