package org.supernet4j.cli.progress;

/** A mean that follows its values: each new one counts for a tenth. */
final class Smoothed {
  private static final double WEIGHT = 0.1;

  private double mean = Double.NaN;

  void add(double value) {
    mean = Double.isNaN(mean) ? value : mean + WEIGHT * (value - mean);
  }

  /** The mean; not a number as long as there is no value. */
  double mean() {
    return mean;
  }
}
