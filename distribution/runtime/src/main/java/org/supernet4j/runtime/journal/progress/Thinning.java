package org.supernet4j.runtime.journal.progress;

/**
 * How many steps share a line of a journal: 10 at first, later a two-hundredth of the steps taken,
 * which keeps curves sharp from beginning to end. A thousand steps make 100 lines, a million about
 * 1,500. The number depends on the step alone, so that a run that is repeated or resumed has the
 * same lines.
 */
final class Thinning {
  private static final long LEAST = 10;
  private static final long SHARE = 200;

  private Thinning() {}

  static long stepsInLine(long firstStep) {
    return Math.max(LEAST, firstStep / SHARE);
  }
}
