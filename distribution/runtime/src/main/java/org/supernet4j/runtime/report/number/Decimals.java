package org.supernet4j.runtime.report.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Decimal notation, the same in every country. */
final class Decimals {
  private static final String[] PREFIXES = {"", " k", " M", " G", " T", " P", " E"};
  private static final int DIGITS = 3;
  private static final int MOST_PLACES = 10;

  private Decimals() {}

  /** With a fixed number of decimal places. */
  static String fixed(double value, int places) {
    if (!Double.isFinite(value)) {
      return notFinite(value);
    }
    String text = String.format(Locale.ROOT, "%." + places + "f", value);
    return text.matches("-0\\.?0*") ? text.substring(1) : text;
  }

  /** With a number of significant digits, at most. */
  static String significant(double value, int digits) {
    if (!Double.isFinite(value)) {
      return notFinite(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
    boolean readable = value == 0 || (Math.abs(value) >= 1e-4 && Math.abs(value) < 1e7);
    return readable
        ? rounded.toPlainString()
        : String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
  }

  /** With a number of significant digits, zeros at the end included. */
  static String digits(double value, int digits) {
    int before = value == 0 ? 1 : (int) Math.floor(Math.log10(Math.abs(value))) + 1;
    return Double.isFinite(value)
        ? fixed(value, Math.max(0, Math.min(MOST_PLACES, digits - before)))
        : notFinite(value);
  }

  /** With three significant digits and a prefix for powers of a thousand: 19.5 M. */
  static String prefixed(double value) {
    if (!Double.isFinite(value)) {
      return notFinite(value);
    }
    double rounded = new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue();
    int power = 0;
    while (Math.abs(rounded) >= 1000 && power < PREFIXES.length - 1) {
      rounded /= 1000;
      power++;
    }
    return significant(rounded, DIGITS) + PREFIXES[power];
  }

  /** The decimal places that tell multiples of a step apart. */
  static int placesFor(double step) {
    int places = 0;
    double rest = Math.abs(step);
    while (places < MOST_PLACES && Math.abs(rest - Math.rint(rest)) > 1e-6 * Math.max(1, rest)) {
      rest *= 10;
      places++;
    }
    return places;
  }

  private static String notFinite(double value) {
    return Double.isNaN(value) ? "not a number" : (value > 0 ? "∞" : "-∞");
  }
}
