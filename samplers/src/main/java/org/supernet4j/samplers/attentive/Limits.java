package org.supernet4j.samplers.attentive;

/** Ranges of settings; a file's faults are found earlier, these protect callers from Java. */
final class Limits {
  private Limits() {}

  /** Throws unless {@code min <= value <= max}, naming the setting. */
  static void require(String setting, double value, double min, double max) {
    if (!(value >= min && value <= max)) {
      throw new IllegalArgumentException(
          setting + " must be within [" + min + ", " + max + "], found " + value);
    }
  }
}
