package org.supernet4j.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/**
 * Times of one thing done several times, by the clock and in processor time of the whole process.
 * The latter stays meaningful on a machine that has other work to do.
 */
final class Times {
  private static final double SECOND = 1e9;

  private final double[] wall;
  private final double[] processor;

  /** For a number of rounds. */
  Times(int rounds) {
    wall = new double[rounds];
    processor = new double[rounds];
  }

  /** Does it; a round below 0 warms up. */
  void measure(int round, Runnable work) {
    long processorStart = processorNanos();
    long start = System.nanoTime();
    work.run();
    if (round >= 0) {
      wall[round] = (System.nanoTime() - start) / SECOND;
      processor[round] = (processorNanos() - processorStart) / SECOND;
    }
  }

  /** Prints medians and ranges in seconds. */
  void print(String what) {
    Arrays.sort(wall);
    Arrays.sort(processor);
    System.out.printf(
        Locale.ROOT,
        "%s: median %.3f s, of %.3f to %.3f; processor time %.3f s, of %.3f to %.3f%n",
        what,
        wall[wall.length / 2],
        wall[0],
        wall[wall.length - 1],
        processor[processor.length / 2],
        processor[0],
        processor[processor.length - 1]);
  }

  /** Processor time of this process so far. */
  static long processorNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
