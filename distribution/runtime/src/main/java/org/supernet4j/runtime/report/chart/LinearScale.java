package org.supernet4j.runtime.report.chart;

import java.util.ArrayList;
import java.util.List;

/** Equal differences are equal distances. */
public final class LinearScale implements Scale {
  private static final double LEAST_RANGE = 1e-9;
  private static final double ROUNDING = 1e-9;
  private static final double ROOM = 0.04;
  private static final double WIDE_ROOM = 0.1;

  private final double low;
  private final double high;

  private LinearScale(double low, double high) {
    this.low = low;
    this.high = high;
  }

  /** An axis that holds all figures between two, with a little room; it does not pass zero. */
  public static LinearScale over(double least, double greatest) {
    double range = greatest - least;
    double room = range * ROOM;
    if (range < LEAST_RANGE * Math.max(1, Math.abs(greatest))) {
      room = greatest == 0 ? 1 : Math.abs(greatest) * WIDE_ROOM;
    }
    double low = least >= 0 ? Math.max(0, least - room) : least - room;
    double high = greatest <= 0 && least < 0 ? Math.min(0, greatest + room) : greatest + room;
    return new LinearScale(low, high);
  }

  /** An axis from one figure to another exactly. */
  public static LinearScale exactly(double low, double high) {
    return new LinearScale(low, high > low ? high : low + 1);
  }

  @Override
  public double place(double value) {
    return (value - low) / (high - low);
  }

  @Override
  public List<Tick> ticks(int most) {
    double step = niceStep((high - low) / most);
    List<Tick> ticks = new ArrayList<>();
    long first = (long) Math.ceil(low / step - ROUNDING);
    for (long i = first; i * step <= high + step * ROUNDING; i++) {
      ticks.add(new Tick(i * step, step));
    }
    return ticks;
  }

  /** The smallest of 1, 2 or 5 times a power of ten that is at least this. */
  private static double niceStep(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (int factor : new int[] {1, 2, 5}) {
      if (factor * power >= least * (1 - ROUNDING)) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
