package org.supernet4j.runtime.report.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.supernet4j.api.report.Phase;

/** Words around figures. */
final class Words {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final int SHORT = 40;

  private Words() {}

  /** A number of things, {@code 1 subnet} or {@code 1,024 subnets}. */
  static String count(long number, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** A text that fits into a corner, or nothing. */
  static String unlessLong(String text) {
    return text.length() <= SHORT ? text : "";
  }

  static String time(Instant time) {
    return TIME.format(time);
  }

  /** What happens in a phase. */
  static String activity(Phase phase) {
    return switch (phase) {
      case TRAIN -> "training";
      case SEARCH -> "search";
      case RETRAIN -> "retraining the finalists";
      case EXPORT -> "export";
      case FINETUNE -> "fine-tuning";
      case REPORT -> "report";
    };
  }
}
