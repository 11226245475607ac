package org.supernet4j.engine.tensorflow;

/** Clears up after a fault, without hiding it. */
final class Cleanup {
  private Cleanup() {}

  /**
   * Takes all steps, whichever of them fail.
   *
   * @param fault why; what a step throws is added to it as suppressed
   */
  static void after(Throwable fault, Runnable... steps) {
    for (Runnable step : steps) {
      try {
        step.run();
      } catch (RuntimeException | Error second) {
        if (second != fault) {
          fault.addSuppressed(second);
        }
      }
    }
  }
}
