package org.supernet4j.searchers.bayesian;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The standard normal distribution. */
final class NormalDistribution {
  private static final double[] TAIL = {
    -1.26551223,
    1.00002368,
    0.37409196,
    0.09678418,
    -0.18628806,
    0.27886807,
    -1.13520398,
    1.48851587,
    -0.82215223,
    0.17087277
  };

  private NormalDistribution() {}

  static double density(double x) {
    return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
  }

  /** The chance of less than x, with a relative error below 2e-7 in the lower tail, too. */
  static double below(double x) {
    double z = Math.abs(x) / Math.sqrt(2);
    double t = 1 / (1 + 0.5 * z);
    double sum = 0;
    for (int i = TAIL.length - 1; i >= 0; i--) {
      sum = sum * t + TAIL[i];
    }
    double tail = 0.5 * t * Math.exp(-z * z + sum);
    return x < 0 ? tail : 1 - tail;
  }

  /** The x that a chance lies below; found by bisection. */
  static double quantile(double chance) {
    double low = -40;
    double high = 40;
    for (int i = 0; i < 60; i++) {
      double middle = 0.5 * (low + high);
      if (below(middle) < chance) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return 0.5 * (low + high);
  }

  /** How much better than a value an uncertain one is expected to be, where it is better at all. */
  static double expectedImprovement(double mean, double deviation, double than) {
    double z = (mean - than) / deviation;
    return Math.max(0, (mean - than) * below(z) + deviation * density(z));
  }

  /**
   * What as many draws from the distribution would be expected to look like, ranked as the values
   * are (Blom's scores); equal values share their mean rank.
   */
  static double[] scores(List<Double> values) {
    int count = values.size();
    int[] order =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparing(values::get))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] scores = new double[count];
    for (int from = 0, to; from < count; from = to) {
      to = from + 1;
      while (to < count && values.get(order[to]).equals(values.get(order[from]))) {
        to++;
      }
      double score = quantile((0.5 * (from + 1 + to) - 0.375) / (count + 0.25));
      for (int i = from; i < to; i++) {
        scores[order[i]] = score;
      }
    }
    return scores;
  }
}
