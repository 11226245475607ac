package org.supernet4j.api.random;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.apiguardian.api.API;

/**
 * The source of all random numbers of a run. A stream depends only on the seed, the name of the
 * component that asks and an index such as the step, so nothing needs to be saved to continue a run
 * bit for bit.
 *
 * @param seed the run's seed
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Randomness(long seed) {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** A fresh generator for a component at an index (a step, an epoch and image, a round). */
  public RandomGenerator stream(String component, long... index) {
    return new SplittableRandom(key(component, index));
  }

  /**
   * The 64-bit key that {@link #stream} starts from, for engines with generators of their own.
   *
   * @throws IllegalArgumentException if the component has no name: without one, seed and first
   *     index could be exchanged
   */
  public long key(String component, long... index) {
    if (component.isEmpty()) {
      throw new IllegalArgumentException("a component that asks for random numbers needs a name");
    }
    long key = mix(seed + GOLDEN);
    for (byte character : component.getBytes(StandardCharsets.UTF_8)) {
      key = mix(key * 31 + character + GOLDEN);
    }
    for (long part : index) {
      key = mix(key ^ mix(part + GOLDEN));
    }
    return key;
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood, 2014). */
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
