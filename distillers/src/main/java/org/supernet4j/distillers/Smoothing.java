package org.supernet4j.distillers;

/** The label smoothing of all distillers. */
final class Smoothing {
  private Smoothing() {}

  /** Something of the label itself must be left. */
  static void require(double smoothing) {
    if (!(smoothing >= 0 && smoothing < 1)) {
      throw new IllegalArgumentException(
          "smoothing must be at least 0 and below 1, found "
              + smoothing
              + "; 0.1 is usual, 0 turns it off");
    }
  }
}
