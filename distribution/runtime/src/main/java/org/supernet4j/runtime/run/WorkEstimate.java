package org.supernet4j.runtime.run;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apiguardian.api.API;

/**
 * How long equal pieces of work will take, estimated from a few that were done.
 *
 * @param count the pieces in all; empty where that cannot be known beforehand
 * @param millis what one takes, in milliseconds; empty where none was done
 * @param aroundMillis what comes on top of the pieces in all, in milliseconds: building networks,
 *     warming up, turns of a sampler, evaluating the result
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record WorkEstimate(OptionalLong count, OptionalDouble millis, double aroundMillis) {
  /** Pieces with nothing on top. */
  public WorkEstimate(OptionalLong count, OptionalDouble millis) {
    this(count, millis, 0);
  }

  /**
   * All of them and what comes on top, in milliseconds; 0 where there is nothing to do, empty where
   * it cannot be known.
   */
  public OptionalDouble totalMillis() {
    if (count.isPresent() && count.getAsLong() == 0) {
      return OptionalDouble.of(aroundMillis);
    }
    return count.isPresent() && millis.isPresent()
        ? OptionalDouble.of(aroundMillis + count.getAsLong() * millis.getAsDouble())
        : OptionalDouble.empty();
  }
}
