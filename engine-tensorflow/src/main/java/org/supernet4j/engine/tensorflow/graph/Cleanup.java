package org.supernet4j.engine.tensorflow.graph;

/** Clears up after a fault, without hiding it. */
public final class Cleanup {
  private Cleanup() {}

  /**
   * Takes all steps, whichever of them fail.
   *
   * @param fault why; what a step throws is added to it as suppressed
   */
  public static void after(Throwable fault, Runnable... steps) {
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
