package org.supernet4j.runtime.report.number;

import java.time.Duration;
import java.util.Locale;

/** Times as people say them: the two largest units. */
public final class Durations {
  private Durations() {}

  /** For example {@code 1 h 5 min}, {@code 12 s} or {@code 250 ms}. */
  public static String text(Duration duration) {
    long seconds = Math.round(duration.toMillis() / 1000.0);
    if (duration.toMillis() < 1000) {
      return duration.toMillis() + " ms";
    } else if (seconds < 10) {
      return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    } else if (seconds < 60) {
      return seconds + " s";
    } else if (seconds < 3600) {
      return two(seconds / 60, "min", seconds % 60, "s");
    } else if (seconds < 86400) {
      return two(seconds / 3600, "h", seconds % 3600 / 60, "min");
    }
    return two(seconds / 86400, "d", seconds % 86400 / 3600, "h");
  }

  /** The same for a number of milliseconds. */
  public static String ofMillis(double millis) {
    return text(Duration.ofMillis(Math.round(millis)));
  }

  private static String two(long large, String largeUnit, long small, String smallUnit) {
    return large + " " + largeUnit + (small == 0 ? "" : " " + small + " " + smallUnit);
  }
}
