package org.supernet4j.runtime.bench;

import java.util.Arrays;

/**
 * How good the finds of one search were, over what it had spent: a staircase.
 *
 * @param spent ascending
 * @param values from there on, until the next
 */
public record Trajectory(double[] spent, double[] values) {
  /** Rounding that sums of spendings may show. */
  private static final double SLACK = 1e-9;

  /** The value after spending so much; not a number before the first evaluation. */
  public double at(double budget) {
    int place = Arrays.binarySearch(spent, budget * (1 + SLACK));
    int step = place >= 0 ? place : -place - 2;
    return step < 0 ? Double.NaN : values[step];
  }

  /** What was spent when a value was first reached; infinite where it never was. */
  public double reached(double value) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] >= value - SLACK) {
        return spent[i];
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /** Collects the steps of a search. */
  static final class Recorder {
    private double[] spent = new double[16];
    private double[] values = new double[16];
    private int count;

    /** The value after another evaluation. */
    void add(double spentByNow, double value) {
      if (count > 0 && values[count - 1] == value) {
        return;
      }
      if (count == spent.length) {
        spent = Arrays.copyOf(spent, 2 * count);
        values = Arrays.copyOf(values, 2 * count);
      }
      spent[count] = spentByNow;
      values[count++] = value;
    }

    Trajectory done() {
      return new Trajectory(Arrays.copyOf(spent, count), Arrays.copyOf(values, count));
    }
  }
}
