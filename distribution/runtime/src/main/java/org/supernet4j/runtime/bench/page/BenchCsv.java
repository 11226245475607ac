package org.supernet4j.runtime.bench.page;

import java.util.List;
import java.util.stream.DoubleStream;
import org.supernet4j.runtime.bench.BenchResult;
import org.supernet4j.runtime.bench.Comparison;
import org.supernet4j.runtime.bench.SearcherResult;
import org.supernet4j.runtime.bench.Trajectory;

/** The figures of a benchmark as comma-separated values (RFC 4180), to ten decimals. */
final class BenchCsv {
  private static final String END = "\r\n";

  private BenchCsv() {}

  /** The spread of the worths of each searcher over what was spent. */
  static String curves(BenchResult result, List<Double> grid) {
    StringBuilder csv =
        new StringBuilder("searcher,spent,mean,standard-error,lower-quartile,median,upper-quartile")
            .append(END);
    for (SearcherResult searcher : result.searchers()) {
      for (double spent : grid) {
        searcher
            .at(spent)
            .ifPresent(
                spread ->
                    row(
                        csv.append(quoted(searcher.name())),
                        spent,
                        spread.mean(),
                        spread.error(),
                        spread.low(),
                        spread.median(),
                        spread.high()));
      }
    }
    return csv.toString();
  }

  /** The worth of each search at each budget, and when it reached the best of the table. */
  static String searches(BenchResult result) {
    StringBuilder csv = new StringBuilder("searcher,seed");
    result.budgets().forEach(spent -> csv.append(",after-").append(Figures.plain(spent)));
    csv.append(",spent-at-best").append(END);
    for (SearcherResult searcher : result.searchers()) {
      long seed = result.config().bench().seed();
      for (Trajectory trajectory : searcher.trajectories()) {
        csv.append(quoted(searcher.name())).append(',').append(seed++);
        DoubleStream worths =
            result.budgets().stream()
                .mapToDouble(
                    spent -> spent <= searcher.limit() ? trajectory.at(spent) : Double.NaN);
        row(
            csv,
            DoubleStream.concat(worths, DoubleStream.of(trajectory.reached(result.best())))
                .toArray());
      }
    }
    return csv.toString();
  }

  /** All pairs at all budgets that both reached, by p. */
  static String comparisons(BenchResult result) {
    StringBuilder csv =
        new StringBuilder("first,second,spent,difference,superiority,p,exact").append(END);
    for (Comparison pair : Comparison.all(result)) {
      csv.append(quoted(pair.first())).append(',').append(quoted(pair.second()));
      for (double value : List.of(pair.spent(), pair.difference(), pair.superiority(), pair.p())) {
        csv.append(',').append(Figures.plain(value));
      }
      csv.append(',').append(pair.isExact()).append(END);
    }
    return csv.toString();
  }

  /** Ends a row with values; those that are not there stay empty. */
  private static void row(StringBuilder csv, double... values) {
    for (double value : values) {
      csv.append(',').append(Figures.plain(value));
    }
    csv.append(END);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
