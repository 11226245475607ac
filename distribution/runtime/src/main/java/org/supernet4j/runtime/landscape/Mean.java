package org.supernet4j.runtime.landscape;

import java.util.Optional;
import org.hipparchus.stat.descriptive.DescriptiveStatistics;

/**
 * A mean over pairs of architectures.
 *
 * @param value the mean
 * @param interval 95 % normal interval of it, as if pairs were independent; empty for one pair
 */
public record Mean(double value, Optional<Interval> interval) {
  private static final double NORMAL = 1.959964;

  static Mean of(double[] values) {
    DescriptiveStatistics statistics = new DescriptiveStatistics(values);
    double mean = statistics.getMean();
    if (values.length < 2) {
      return new Mean(mean, Optional.empty());
    }
    double reach = NORMAL * statistics.getStandardDeviation() / Math.sqrt(values.length);
    return new Mean(mean, Optional.of(new Interval(mean - reach, mean + reach)));
  }
}
