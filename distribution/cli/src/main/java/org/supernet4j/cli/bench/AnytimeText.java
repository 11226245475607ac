package org.supernet4j.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.supernet4j.cli.TextTable;
import org.supernet4j.runtime.bench.BenchResult;
import org.supernet4j.runtime.bench.SearcherResult;
import org.supernet4j.runtime.bench.page.Headline;

/** The means of a benchmark at its budgets, for a terminal. */
final class AnytimeText {
  private AnytimeText() {}

  static List<String> lines(BenchResult result) {
    String unit = result.config().budget().unit();
    Stream<String> budgets =
        result.budgets().stream()
            .map(spent -> String.format(Locale.ROOT, " %,.0f %s", spent, unit));
    TextTable table =
        new TextTable(
            Stream.concat(Stream.of("searcher", " searches"), budgets).toArray(String[]::new));
    for (SearcherResult searcher : result.searchers()) {
      List<String> cells = new ArrayList<>();
      cells.add(searcher.name());
      cells.add(Integer.toString(searcher.searches()));
      for (double spent : result.budgets()) {
        cells.add(
            searcher
                .at(spent)
                .map(spread -> percent(spread.mean()) + " ± " + percent(spread.error()))
                .orElse("-"));
      }
      table.add(cells.toArray(String[]::new));
    }
    List<String> lines = new ArrayList<>(table.lines(""));
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "Means in percent ± standard error of %s; the most there is: %.3f.",
            result.comparesFronts() ? "the hypervolume" : result.reported().description(),
            result.best() * 100));
    lines.add("Searchers were given " + result.signal().description() + ".");
    lines.add("");
    lines.add(Headline.of(result));
    return lines;
  }

  /** A share as percent; a dash where it is not a number. */
  private static String percent(double share) {
    return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.3f", share * 100);
  }
}
