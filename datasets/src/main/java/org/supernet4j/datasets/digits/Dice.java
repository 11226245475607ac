package org.supernet4j.datasets.digits;

import java.util.random.RandomGenerator;

/**
 * Draws from simple distributions by exact arithmetic alone, so that every machine gets the same.
 *
 * @param random the source
 */
record Dice(RandomGenerator random) {
  private static final double SCALE = Math.sqrt(3) / 0x1p16;

  /** Evenly from {@code low} to {@code high}. */
  double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** Evenly from {@code -bound} to {@code bound}. */
  double within(double bound) {
    return between(-bound, bound);
  }

  /** True with some probability. */
  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** One of {@code 0} to {@code options - 1}. */
  int oneOf(int options) {
    return random.nextInt(options);
  }

  /** About normal, mean 0 and deviation 1: the sum of four even draws of 16 bits. */
  double normal() {
    long bits = random.nextLong();
    long sum = (bits & 0xffff) + (bits >>> 16 & 0xffff) + (bits >>> 32 & 0xffff) + (bits >>> 48);
    return (sum - 0x1.fffep16) * SCALE;
  }
}
