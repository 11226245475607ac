package org.supernet4j.runtime.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Accuracies by the logarithm of their error rate: 90% to 99% is as far as 99% to 99.9%, so that
 * good networks can be told apart on the same axis as bad ones.
 */
public final class AccuracyScale implements Scale {
  private static final double LEAST_ERROR = 1e-5;
  private static final double ROOM = 1.15;
  private static final int[][] STEPS = {{10, 7, 5, 4, 3, 2}, {10, 5, 2}, {10}};

  private final double highError;
  private final double lowError;

  private AccuracyScale(double highError, double lowError) {
    this.highError = highError;
    this.lowError = lowError;
  }

  /** An axis that holds all accuracies between two, each from 0 to 1. */
  public static AccuracyScale over(double least, double greatest) {
    double error = error(greatest);
    return new AccuracyScale(Math.min(1, error(least) * ROOM), error / ROOM);
  }

  @Override
  public double place(double value) {
    return Math.log(highError / error(value)) / Math.log(highError / lowError);
  }

  @Override
  public List<Tick> ticks(int most) {
    List<Tick> ticks = List.of();
    for (int[] factors : STEPS) {
      ticks = ticks(factors);
      if (ticks.size() <= most) {
        return ticks;
      }
    }
    return every((ticks.size() + most - 1) / most, ticks);
  }

  private List<Tick> ticks(int[] factors) {
    List<Tick> all = new ArrayList<>();
    for (double decade = 0.1; decade >= lowError / 10; decade /= 10) {
      for (int factor : factors) {
        double error = factor * decade;
        if (error <= highError * 1.0001 && error >= lowError) {
          all.add(new Tick(1 - error, factor == 10 ? error : decade));
        }
      }
    }
    return all;
  }

  private static List<Tick> every(int step, List<Tick> all) {
    List<Tick> some = new ArrayList<>();
    for (int i = 0; i < all.size(); i += step) {
      some.add(all.get(i));
    }
    return some;
  }

  private static double error(double accuracy) {
    return Math.max(LEAST_ERROR, 1 - accuracy);
  }
}
