package org.supernet4j.runtime.run;

/** Time that goes by. */
final class Elapsed {
  private final long start = System.nanoTime();

  private Elapsed() {}

  /** Time from now on. */
  static Elapsed start() {
    return new Elapsed();
  }

  /** Milliseconds since the start. */
  double millis() {
    return (System.nanoTime() - start) / 1e6;
  }
}
