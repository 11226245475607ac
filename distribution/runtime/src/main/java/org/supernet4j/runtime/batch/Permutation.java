package org.supernet4j.runtime.batch;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Random orders of indices. */
final class Permutation {
  private Permutation() {}

  /** The first {@code count} of the indices 0 to {@code of - 1} in random order (Fisher-Yates). */
  static int[] first(int count, int of, RandomGenerator random) {
    int[] indices = IntStream.range(0, of).toArray();
    for (int i = 0; i < count; i++) {
      int other = i + random.nextInt(of - i);
      int index = indices[i];
      indices[i] = indices[other];
      indices[other] = index;
    }
    return Arrays.copyOf(indices, count);
  }
}
