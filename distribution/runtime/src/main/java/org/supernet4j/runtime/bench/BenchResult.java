package org.supernet4j.runtime.bench;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.supernet4j.runtime.table.Reading;

/**
 * What a benchmark has found.
 *
 * @param config what was compared
 * @param signal what searchers were told
 * @param reported what their finds were evaluated by
 * @param best the most that a search can be worth
 * @param searchers in the order of the configuration
 */
public record BenchResult(
    BenchConfig config,
    Reading signal,
    Reading reported,
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

  /** Whether some searcher has a worth at some checkpoint. */
  boolean comparesAnything() {
    return searchers.stream()
        .anyMatch(
            searcher -> checkpoints().stream().anyMatch(spent -> searcher.at(spent).isPresent()));
  }

  /** The spendings at which to compare. */
  public List<Double> checkpoints() {
    return config.checkpoints();
  }

  /** Spendings from nothing to the budget, for curves: every query, where there are few. */
  public List<Double> grid() {
    double limit = config.budget().limit();
    if (config.budget().queries().isPresent() && limit <= 2 * GRID) {
      return IntStream.rangeClosed(1, (int) limit).mapToObj(query -> (double) query).toList();
    }
    DoubleStream even = IntStream.rangeClosed(1, GRID).mapToDouble(step -> step * limit / GRID);
    DoubleStream asked = checkpoints().stream().mapToDouble(checkpoint -> checkpoint);
    return DoubleStream.concat(even, asked).sorted().distinct().boxed().toList();
  }
}
