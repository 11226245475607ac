package org.supernet4j.runtime.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.stat.descriptive.StreamingStatistics;
import org.hipparchus.stat.descriptive.rank.Percentile;

/**
 * All searches of a searcher.
 *
 * @param name what is shown for it
 * @param limit what a search could spend
 * @param trajectories of the searches, in the order of their seeds
 */
public record SearcherResult(String name, double limit, List<Trajectory> trajectories) {
  public SearcherResult {
    trajectories = List.copyOf(trajectories);
  }

  /**
   * The worths of searches.
   *
   * @param mean of them
   * @param error standard error of the mean; not a number where there is one search alone
   * @param low lower quartile
   * @param median middle
   * @param high upper quartile
   */
  public record Spread(double mean, double error, double low, double median, double high) {}

  /** The number of searches. */
  public int searches() {
    return trajectories.size();
  }

  /** The worth of each search after spending so much. */
  double[] valuesAt(double spent) {
    return trajectories.stream().mapToDouble(trajectory -> trajectory.at(spent)).toArray();
  }

  /** The worths after spending so much; empty beyond the limit and before the first evaluation. */
  public Optional<Spread> at(double spent) {
    double[] values = valuesAt(spent);
    if (spent > limit || Arrays.stream(values).anyMatch(Double::isNaN)) {
      return Optional.empty();
    }
    StreamingStatistics moments = new StreamingStatistics();
    Arrays.stream(values).forEach(moments::addValue);
    double error =
        values.length > 1 ? moments.getStandardDeviation() / Math.sqrt(values.length) : Double.NaN;
    Percentile quartiles = new Percentile();
    quartiles.setData(values);
    return Optional.of(
        new Spread(
            moments.getMean(),
            error,
            quartiles.evaluate(25),
            quartiles.evaluate(50),
            quartiles.evaluate(75)));
  }

  /** How many searches have evaluated something after spending so much. */
  public long begun(double spent) {
    return Arrays.stream(valuesAt(spent)).filter(value -> !Double.isNaN(value)).count();
  }

  /**
   * What was spent when the mean worth was first so much, to a thousandth of a percentage point;
   * infinite where it never was.
   */
  public double meanReached(double worth) {
    return trajectories.stream()
        .flatMapToDouble(trajectory -> Arrays.stream(trajectory.spent()))
        .sorted()
        .distinct()
        .filter(
            spent ->
                Ranking.isAsMuch(
                    Arrays.stream(valuesAt(spent)).average().orElse(Double.NaN), worth))
        .findFirst()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /**
   * What searches had spent when they were first worth so much.
   *
   * @param share of the searches that were, 0 to 1
   * @param median over all searches; infinite where fewer than half of them were
   */
  public record Reached(double share, double median) {}

  /** When searches were first worth so much. */
  public Reached reached(double value) {
    double[] spent =
        trajectories.stream().mapToDouble(each -> each.reached(value)).sorted().toArray();
    long count = Arrays.stream(spent).filter(Double::isFinite).count();
    return new Reached((double) count / spent.length, spent[(spent.length - 1) / 2]);
  }
}
