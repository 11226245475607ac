package org.supernet4j.runtime.report.chart;

import java.util.ArrayList;
import java.util.List;

/** Equal ratios of positive figures are equal distances. */
public final class LogScale implements Scale {
  private static final int[][] STEPS = {{1, 2, 5}, {1, 3}, {1}};
  private static final double ROOM = 1.05;

  private final double low;
  private final double high;

  private LogScale(double low, double high) {
    this.low = low;
    this.high = high;
  }

  /**
   * An axis that holds all figures between two.
   *
   * @throws IllegalArgumentException if one is not positive
   */
  public static LogScale over(double least, double greatest) {
    if (!(least > 0) || greatest < least) {
      throw new IllegalArgumentException(
          "a logarithmic axis needs positive figures in order, found " + least + " to " + greatest);
    }
    return new LogScale(least / ROOM, greatest * ROOM);
  }

  @Override
  public double place(double value) {
    return Math.log(value / low) / Math.log(high / low);
  }

  @Override
  public List<Tick> ticks(int most) {
    List<Tick> ticks = List.of();
    for (int[] steps : STEPS) {
      ticks = ticks(steps, 1);
      if (ticks.size() <= most) {
        return ticks.size() > 1 ? ticks : LinearScale.exactly(low, high).ticks(most);
      }
    }
    return ticks(STEPS[STEPS.length - 1], (ticks.size() + most - 1) / most);
  }

  private List<Tick> ticks(int[] factors, int everyDecade) {
    List<Tick> ticks = new ArrayList<>();
    for (int decade = (int) Math.floor(Math.log10(low)); Math.pow(10, decade) <= high; decade++) {
      for (int factor : factors) {
        double power = Math.pow(10, decade);
        double value = factor * power;
        if (value >= low && value <= high && decade % everyDecade == 0) {
          ticks.add(new Tick(value, power));
        }
      }
    }
    return ticks;
  }
}
