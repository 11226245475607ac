package org.supernet4j.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.supernet4j.cli.TextTable;
import org.supernet4j.runtime.bench.BenchResult;
import org.supernet4j.runtime.bench.SearcherResult;

/** The means of a benchmark at its checkpoints, for a terminal. */
final class AnytimeText {
  private AnytimeText() {}

  static List<String> lines(BenchResult result) {
    String unit = result.config().budget().queries().isPresent() ? "queries" : "seconds";
    Stream<String> checkpoints =
        result.checkpoints().stream()
            .map(checkpoint -> String.format(Locale.ROOT, " %,.0f %s", checkpoint, unit));
    TextTable table =
        new TextTable(
            Stream.concat(Stream.of("searcher", " searches"), checkpoints).toArray(String[]::new));
    for (SearcherResult searcher : result.searchers()) {
      List<String> cells = new ArrayList<>();
      cells.add(searcher.name());
      cells.add(Integer.toString(searcher.searches()));
      for (double checkpoint : result.checkpoints()) {
        cells.add(
            searcher
                .at(checkpoint)
                .map(
                    spread ->
                        String.format(
                            Locale.ROOT, "%.3f ± %.3f", spread.mean() * 100, spread.error() * 100))
                .orElse("-"));
      }
      table.add(cells.toArray(String[]::new));
    }
    List<String> lines = new ArrayList<>(table.lines(""));
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "Means in percent ± standard error; the most there is: %.3f%s.",
            result.best() * 100,
            result.comparesFronts() ? " of the hypervolume" : ""));
    return lines;
  }
}
