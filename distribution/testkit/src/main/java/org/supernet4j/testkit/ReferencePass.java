package org.supernet4j.testkit;

import org.apiguardian.api.API;

/**
 * How a reference network is run.
 *
 * @param inTraining whether normalisations use the statistics of the batch, and layers may drop
 *     values
 * @param regularized whether dropout and drop-connect act
 * @param seed of the draw whose masks they take
 * @param firstExample the place of the first example in the batch of the step
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ReferencePass(boolean inTraining, boolean regularized, long seed, long firstExample) {
  /** Statistics that were kept, nothing dropped. */
  public static ReferencePass evaluation() {
    return new ReferencePass(false, false, 0, 0);
  }

  /** Statistics of the batch, nothing dropped. */
  public static ReferencePass training() {
    return new ReferencePass(true, false, 0, 0);
  }

  /** Statistics of the batch; what a draw of this seed drops is dropped. */
  public static ReferencePass regularized(long seed) {
    return new ReferencePass(true, true, seed, 0);
  }

  /** The same of a piece of a batch. */
  public ReferencePass startingAt(long example) {
    return new ReferencePass(inTraining, regularized, seed, example);
  }
}
