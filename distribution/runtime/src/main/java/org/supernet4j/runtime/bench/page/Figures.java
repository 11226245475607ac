package org.supernet4j.runtime.bench.page;

import java.util.Locale;

/** How figures of benchmarks are written. */
final class Figures {
  private Figures() {}

  /** A share of 0 to 1 as percent. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.3f", share * 100);
  }

  /** A difference of shares in percentage points. */
  static String points(double difference) {
    return String.format(Locale.ROOT, "%+.3f", difference * 100);
  }

  /** A spending. */
  static String spent(double spent) {
    return Double.isInfinite(spent) ? "never" : String.format(Locale.ROOT, "%,.0f", spent);
  }

  /** A probability. */
  static String probability(double p) {
    return p < 1e-4 ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", p);
  }
}
