package org.supernet4j.samplers;

/** Checks of settings; a file's faults are found earlier, these protect callers from Java. */
final class Settings {
  /** The default of {@code at-most} for samplers that keep statistics of every subnet. */
  static final String ARMS_AT_MOST = "1000";

  private Settings() {}

  /** Throws unless {@code min <= value <= max}, naming the setting. */
  static void requireWithin(String setting, double value, double min, double max) {
    if (!(value >= min && value <= max)) {
      throw new IllegalArgumentException(
          setting + " must be within [" + text(min) + ", " + text(max) + "], found " + text(value));
    }
  }

  /** Throws unless {@code value >= min}, naming the setting. */
  static void requireAtLeast(String setting, double value, double min) {
    if (!(value >= min) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          setting + " must be at least " + text(min) + ", found " + text(value));
    }
  }

  /** Throws unless {@code 0 < value <= 1}: 0 would forget a step before the next one. */
  static void requireDiscount(double value) {
    if (!(value > 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "discount must be above 0 and at most 1, found " + text(value) + "; 1 forgets nothing");
    }
  }

  private static String text(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
