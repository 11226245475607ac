package org.supernet4j.runtime.landscape;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.stat.correlation.SpearmansCorrelation;
import org.hipparchus.stat.descriptive.DescriptiveStatistics;

/**
 * How a metric is distributed against a cost.
 *
 * @param cost which cost
 * @param spearman rank correlation of metric and cost; no number if one of them does not vary
 * @param groups tenths of the architectures from the cheapest to the most expensive; fewer groups
 *     where there are fewer than ten architectures
 */
public record CostProfile(Measure cost, double spearman, List<Group> groups) {
  private static final int GROUPS = 10;

  /**
   * Architectures of similar cost.
   *
   * @param count how many
   * @param cheapest least cost
   * @param mostExpensive largest cost
   * @param low least value of the metric
   * @param median median of the metric
   * @param mean mean of the metric
   * @param high largest value of the metric
   */
  public record Group(
      int count,
      double cheapest,
      double mostExpensive,
      double low,
      double median,
      double mean,
      double high) {}

  static CostProfile of(Measure measure, Measure cost) {
    int[] order =
        IntStream.range(0, cost.count())
            .boxed()
            .sorted(Comparator.comparingDouble(cost::at))
            .mapToInt(Integer::intValue)
            .toArray();
    int groups = Math.min(GROUPS, order.length);
    return new CostProfile(
        cost,
        order.length < 2
            ? Double.NaN
            : new SpearmansCorrelation().correlation(cost.values(), measure.values()),
        IntStream.range(0, groups)
            .mapToObj(
                group ->
                    group(
                        measure,
                        cost,
                        order,
                        (int) ((long) order.length * group / groups),
                        (int) ((long) order.length * (group + 1) / groups)))
            .toList());
  }

  private static Group group(Measure measure, Measure cost, int[] order, int begin, int end) {
    DescriptiveStatistics values = new DescriptiveStatistics();
    for (int i = begin; i < end; i++) {
      values.addValue(measure.at(order[i]));
    }
    return new Group(
        end - begin,
        cost.at(order[begin]),
        cost.at(order[end - 1]),
        values.getMin(),
        values.getPercentile(50),
        values.getMean(),
        values.getMax());
  }
}
