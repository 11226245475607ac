package org.supernet4j.runtime.run;

import com.google.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.supernet4j.api.report.RunEvent.SubnetFinetuned;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.task.Measures;
import org.supernet4j.runtime.storage.JsonLines;
import org.supernet4j.runtime.storage.RunDirectory;

/** The fine-tunings of a run: what each began with, and what the complete ones came to. */
@Singleton
final class FinetuneState {
  private final JsonLines<Line> file;
  private final RunDirectory directory;
  private final SearchSpace space;

  @Inject
  FinetuneState(RunDirectory directory, SearchSpace space) {
    this.file = new JsonLines<>(directory.state("finetuned.jsonl"), Line.class);
    this.directory = directory;
    this.space = space;
  }

  /** What a fine-tuning began with; empty where it has not begun. */
  Optional<Begin> begin(String name) {
    return lines(name).map(line -> new Begin(line.fresh(), line.before())).findFirst();
  }

  /** Keeps what a fine-tuning begins with. */
  void add(String name, String architecture, String dataset, Begin begin) {
    file.append(new Line(name, architecture, dataset, begin.fresh(), begin.before(), null));
  }

  /** The result of a fine-tuning; empty where it is not complete. */
  Optional<SubnetFinetuned> find(String name) {
    return all().stream().filter(result -> result.name().equals(name)).findFirst();
  }

  /** All complete fine-tunings, in order. */
  List<SubnetFinetuned> all() {
    return file.all().stream().filter(line -> line.after() != null).map(this::result).toList();
  }

  /** Keeps a result. */
  void add(SubnetFinetuned result) {
    file.append(
        new Line(
            result.name(),
            result.architecture().id(),
            result.dataset(),
            result.fresh(),
            result.before(),
            result.after()));
  }

  private Stream<Line> lines(String name) {
    return file.all().stream().filter(line -> line.name().equals(name));
  }

  private SubnetFinetuned result(Line line) {
    Path model = directory.finetuned(line.name());
    return new SubnetFinetuned(
        line.name(),
        space.choices().parse(line.architecture()),
        line.dataset(),
        line.fresh(),
        line.before(),
        line.after(),
        model);
  }

  /**
   * What a fine-tuning begins with.
   *
   * @param fresh the names of the parameters that are not inherited
   * @param before how well the subnet classifies test images before any step
   */
  record Begin(List<String> fresh, Measures before) {}

  /** A line in the file; without {@code after} where the fine-tuning has only begun. */
  private record Line(
      String name,
      String architecture,
      String dataset,
      List<String> fresh,
      Measures before,
      Measures after) {}
}
