package org.supernet4j.runtime.bench.page;

import java.util.List;
import org.supernet4j.runtime.bench.BenchResult;
import org.supernet4j.runtime.bench.SearcherResult;
import org.supernet4j.runtime.bench.Trajectory;

/** The figures of a benchmark as comma-separated values (RFC 4180), in full precision. */
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
                    csv.append(quoted(searcher.name()))
                        .append(',')
                        .append(spent)
                        .append(',')
                        .append(spread.mean())
                        .append(',')
                        .append(spread.error())
                        .append(',')
                        .append(spread.low())
                        .append(',')
                        .append(spread.median())
                        .append(',')
                        .append(spread.high())
                        .append(END));
      }
    }
    return csv.toString();
  }

  /** The worth of each search at each checkpoint, and when it reached the best of the table. */
  static String searches(BenchResult result) {
    StringBuilder csv = new StringBuilder("searcher,seed");
    result.checkpoints().forEach(checkpoint -> csv.append(",after-").append(checkpoint));
    csv.append(",spent-at-best").append(END);
    for (SearcherResult searcher : result.searchers()) {
      long seed = result.config().bench().seed();
      for (Trajectory trajectory : searcher.trajectories()) {
        csv.append(quoted(searcher.name())).append(',').append(seed++);
        for (double checkpoint : result.checkpoints()) {
          csv.append(',');
          if (checkpoint <= searcher.limit()) {
            csv.append(trajectory.at(checkpoint));
          }
        }
        double reached = trajectory.reached(result.best());
        csv.append(',').append(Double.isFinite(reached) ? reached : "").append(END);
      }
    }
    return csv.toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
