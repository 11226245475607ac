package org.supernet4j.runtime.bench.page;

import java.util.List;
import java.util.stream.DoubleStream;
import org.supernet4j.runtime.bench.BenchResult;
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

  /** The worth of each search at each checkpoint, and when it reached the best of the table. */
  static String searches(BenchResult result) {
    StringBuilder csv = new StringBuilder("searcher,seed");
    result
        .checkpoints()
        .forEach(checkpoint -> csv.append(",after-").append(Figures.plain(checkpoint)));
    csv.append(",spent-at-best").append(END);
    for (SearcherResult searcher : result.searchers()) {
      long seed = result.config().bench().seed();
      for (Trajectory trajectory : searcher.trajectories()) {
        csv.append(quoted(searcher.name())).append(',').append(seed++);
        DoubleStream worths =
            result.checkpoints().stream()
                .mapToDouble(
                    checkpoint ->
                        checkpoint <= searcher.limit() ? trajectory.at(checkpoint) : Double.NaN);
        row(
            csv,
            DoubleStream.concat(worths, DoubleStream.of(trajectory.reached(result.best())))
                .toArray());
      }
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
