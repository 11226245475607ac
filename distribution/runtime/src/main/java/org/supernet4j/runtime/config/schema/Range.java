package org.supernet4j.runtime.config.schema;

import java.math.BigDecimal;

/**
 * The numbers that a setting takes.
 *
 * @param min the smallest; negative infinity where there is no bound
 * @param max the largest; positive infinity where there is no bound
 */
public record Range(double min, double max) {
  /** Every number. */
  public static final Range ALL = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** Whether a number lies in the range, bounds included. */
  public boolean contains(double value) {
    return value >= min && value <= max;
  }

  /** For people, after "a number": {@code from 0 to 1}; empty where there are no bounds. */
  public String text() {
    if (hasMin() && hasMax()) {
      return "from " + plain(min) + " to " + plain(max);
    }
    if (hasMin()) {
      return "of at least " + plain(min);
    }
    return hasMax() ? "of at most " + plain(max) : "";
  }

  /** Whether there is a smallest number. */
  public boolean hasMin() {
    return min != Double.NEGATIVE_INFINITY;
  }

  /** Whether there is a largest number. */
  public boolean hasMax() {
    return max != Double.POSITIVE_INFINITY;
  }

  private static String plain(double bound) {
    return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
  }
}
