package org.supernet4j.searchers.bayesian;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.supernet4j.api.space.Architecture;

/**
 * Architectures whose values a process foretells. A new observation costs one pass over the pool
 * for each earlier one.
 */
final class CandidatePool {
  private final HammingProcess process;
  private final List<Architecture> candidates;
  private final int[][] options;
  private final List<double[]> explained = new ArrayList<>();
  private final double[] variances;

  CandidatePool(HammingProcess process, List<Architecture> candidates) {
    this.process = process;
    this.candidates = candidates;
    this.options = candidates.stream().map(Architecture::options).toArray(int[][]::new);
    this.variances = new double[options.length];
    Arrays.fill(variances, 1);
  }

  /** The candidates. */
  List<Architecture> candidates() {
    return candidates;
  }

  /** How much better than the best observed value each candidate is expected to be. */
  double[] expectedImprovements(double[] values) {
    while (explained.size() < process.size()) {
      explain(explained.size());
    }
    double[] improvements = new double[options.length];
    addWeighted(improvements, 1, process.whitened(values), explained.size());
    double best = Arrays.stream(values).max().orElseThrow();
    for (int x = 0; x < improvements.length; x++) {
      double deviation = Math.sqrt(Math.max(variances[x], 1e-9));
      improvements[x] = NormalDistribution.expectedImprovement(improvements[x], deviation, best);
    }
    return improvements;
  }

  private void explain(int observation) {
    double[] column = new double[options.length];
    int[] observed = process.observed(observation);
    for (int x = 0; x < column.length; x++) {
      column[x] = process.correlation(options[x], observed);
    }
    double[] row = process.row(observation);
    addWeighted(column, -1, row, observation);
    for (int x = 0; x < column.length; x++) {
      column[x] /= row[observation];
      variances[x] -= column[x] * column[x];
    }
    explained.add(column);
  }

  /** Adds what is explained by the first observations; four a pass, since memory is the limit. */
  private void addWeighted(double[] to, double sign, double[] weights, int count) {
    int i = 0;
    for (; i + 4 <= count; i += 4) {
      addFour(to, sign, weights, i);
    }
    for (; i < count; i++) {
      double weight = sign * weights[i];
      double[] column = explained.get(i);
      for (int x = 0; x < to.length; x++) {
        to[x] += weight * column[x];
      }
    }
  }

  private void addFour(double[] to, double sign, double[] weights, int first) {
    double[] one = explained.get(first);
    double[] two = explained.get(first + 1);
    double[] three = explained.get(first + 2);
    double[] four = explained.get(first + 3);
    double a = sign * weights[first];
    double b = sign * weights[first + 1];
    double c = sign * weights[first + 2];
    double d = sign * weights[first + 3];
    for (int x = 0; x < to.length; x++) {
      to[x] = to[x] + a * one[x] + b * two[x] + c * three[x] + d * four[x];
    }
  }
}
