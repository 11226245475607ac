package org.supernet4j.predictors;

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

  /** Throws if there are no examples to learn from. */
  static void requireExamples(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("a predictor needs at least 1 example, found none");
    }
  }
}
