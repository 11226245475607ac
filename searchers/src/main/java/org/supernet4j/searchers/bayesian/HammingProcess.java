package org.supernet4j.searchers.bayesian;

import java.util.ArrayList;
import java.util.List;

/**
 * A Gaussian process of mean 0 and variance 1 over options: the correlation of two architectures
 * falls exponentially with the share of choices that they decide differently. The Cholesky factor
 * of the covariance grows by a row with each observation.
 */
final class HammingProcess {
  /** The variance of an observation's noise. */
  static final double NOISE = 1e-3;

  private final double[] correlations;
  private final List<int[]> observed = new ArrayList<>();
  private final List<double[]> factor = new ArrayList<>();

  /**
   * A process without observations.
   *
   * @param choices the number of choices
   * @param decay how fast the correlation falls: it is {@code exp(-decay)} where all choices differ
   */
  HammingProcess(int choices, double decay) {
    this.correlations = new double[choices + 1];
    for (int i = 0; i <= choices; i++) {
      correlations[i] = Math.exp(-decay * i / Math.max(1, choices));
    }
  }

  /** The number of observations. */
  int size() {
    return observed.size();
  }

  /** The correlation of two architectures' values. */
  double correlation(int[] one, int[] other) {
    int distance = 0;
    for (int i = 0; i < one.length; i++) {
      distance += one[i] == other[i] ? 0 : 1;
    }
    return correlations[distance];
  }

  /** The options observed at an index. */
  int[] observed(int index) {
    return observed.get(index);
  }

  /** Adds where a value was observed. */
  void observe(int[] options) {
    int size = observed.size();
    double[] row = new double[size + 1];
    double rest = 1 + NOISE;
    for (int i = 0; i < size; i++) {
      row[i] = reduced(correlation(options, observed.get(i)), row, i);
      rest -= row[i] * row[i];
    }
    row[size] = Math.sqrt(Math.max(rest, 1e-12));
    observed.add(options);
    factor.add(row);
  }

  /** The row of the Cholesky factor for an observation. */
  double[] row(int index) {
    return factor.get(index);
  }

  /** The values with the correlation of their observations taken out: the factor's solution. */
  double[] whitened(double[] values) {
    double[] whitened = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      whitened[i] = reduced(values[i], whitened, i);
    }
    return whitened;
  }

  private double reduced(double value, double[] before, int index) {
    double[] row = factor.get(index);
    double sum = value;
    for (int j = 0; j < index; j++) {
      sum -= row[j] * before[j];
    }
    return sum / row[index];
  }

  /** The logarithm of the likelihood of observed values, up to a constant. */
  double logLikelihood(double[] values) {
    double sum = 0;
    double[] whitened = whitened(values);
    for (int i = 0; i < whitened.length; i++) {
      sum -= 0.5 * whitened[i] * whitened[i] + Math.log(factor.get(i)[i]);
    }
    return sum;
  }
}
