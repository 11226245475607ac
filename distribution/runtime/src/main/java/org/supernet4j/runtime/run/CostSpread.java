package org.supernet4j.runtime.run;

import java.util.Collection;
import org.apiguardian.api.API;

/**
 * How far a cost spreads over a search space.
 *
 * @param smallest the least that was found
 * @param median of architectures drawn uniformly
 * @param largest the most that was found
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record CostSpread(long smallest, long median, long largest) {
  /**
   * The spread of drawn architectures and of the ends of a space.
   *
   * @param drawn costs, at least one; the upper median is taken of an even number
   * @param ends costs that widen the range but play no part in the median
   */
  static CostSpread of(Collection<Long> drawn, Collection<Long> ends) {
    long[] sorted = drawn.stream().mapToLong(Long::longValue).sorted().toArray();
    long smallest = sorted[0];
    long largest = sorted[sorted.length - 1];
    for (long end : ends) {
      smallest = Math.min(smallest, end);
      largest = Math.max(largest, end);
    }
    return new CostSpread(smallest, sorted[sorted.length / 2], largest);
  }
}
