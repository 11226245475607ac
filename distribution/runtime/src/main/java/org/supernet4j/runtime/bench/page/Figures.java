package org.supernet4j.runtime.bench.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** How figures of benchmarks are written. */
final class Figures {
  private static final int DECIMALS = 10;

  private Figures() {}

  /** A share of 0 to 1 as percent. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.3f", share * 100);
  }

  /** A share of searches, of which there are few, as percent. */
  static String ofSearches(double share) {
    return String.format(Locale.ROOT, "%.1f", share * 100);
  }

  /** A standard error of a share as percent; a dash where one search has none. */
  static String error(double share) {
    return Double.isNaN(share) ? "–" : percent(share);
  }

  /** A number for programs, without the noise of sums; empty where it is none or infinite. */
  static String plain(double value) {
    if (!Double.isFinite(value)) {
      return "";
    }
    BigDecimal rounded = new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** A difference of shares in percentage points. */
  static String points(double difference) {
    return String.format(Locale.ROOT, "%+.3f", difference * 100);
  }

  /** A spending. */
  static String spent(double spent) {
    if (Double.isInfinite(spent)) {
      return "never";
    }
    boolean small = spent < 100 && spent != Math.rint(spent);
    return String.format(Locale.ROOT, small ? "%.2f" : "%,.0f", spent);
  }

  /** A probability. */
  static String probability(double p) {
    return p < 1e-4 ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", p);
  }
}
