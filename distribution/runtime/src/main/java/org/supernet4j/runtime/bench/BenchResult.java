package org.supernet4j.runtime.bench;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.supernet4j.runtime.table.Reading;

/**
 * What a benchmark has found.
 *
 * @param config what was compared
 * @param signal what searchers were given
 * @param reported what their finds were evaluated by
 * @param entries what searches may find
 * @param best the most that a search can be worth
 * @param searchers in the order of the configuration
 */
public record BenchResult(
    BenchConfig config,
    Reading signal,
    Reading reported,
    AllowedEntries entries,
    double best,
    List<SearcherResult> searchers) {
  private static final int GRID = 250;

  public BenchResult {
    searchers = List.copyOf(searchers);
  }

  /** Whether hypervolumes were compared rather than accuracies. */
  public boolean comparesFronts() {
    return config.objectives().size() > 1;
  }

  /** Whether some searcher has a worth at some budget. */
  boolean comparesAnything() {
    return searchers.stream()
        .anyMatch(searcher -> budgets().stream().anyMatch(spent -> searcher.at(spent).isPresent()));
  }

  /**
   * The spendings at which to compare, ascending: the checkpoints, and where searchers' own smaller
   * budgets end, so that each is compared at the most it could spend.
   */
  public List<Double> budgets() {
    double whole = config.budget().limit();
    DoubleStream ends =
        searchers.stream().mapToDouble(SearcherResult::limit).filter(limit -> limit < whole);
    DoubleStream asked = config.checkpoints().stream().mapToDouble(checkpoint -> checkpoint);
    return DoubleStream.concat(asked, ends).sorted().distinct().boxed().toList();
  }

  /** Spendings from nothing to the budget, for curves: every query, where there are few. */
  public List<Double> grid() {
    double limit = config.budget().limit();
    if (config.budget().queries().isPresent() && limit <= 2 * GRID) {
      return IntStream.rangeClosed(1, (int) limit).mapToObj(query -> (double) query).toList();
    }
    DoubleStream even = IntStream.rangeClosed(1, GRID).mapToDouble(step -> step * limit / GRID);
    DoubleStream compared = budgets().stream().mapToDouble(budget -> budget);
    return DoubleStream.concat(even, compared).sorted().distinct().boxed().toList();
  }
}
