package org.supernet4j.api.engine;

import org.apiguardian.api.API;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Gates;

/**
 * A subnet that is run as in training, but without any change: normalisations use the statistics of
 * the batch.
 *
 * @param architecture the subnet
 * @param gates weights on options of some choices; none for the architecture's own
 * @param regularized whether dropout and drop-connect act
 * @param seed of dropout; the same seed drops the same
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Probe(Architecture architecture, Gates gates, boolean regularized, long seed) {
  /** A subnet without gates and without regularisation. */
  public static Probe of(Architecture architecture) {
    return new Probe(architecture, Gates.none(), false, 0);
  }

  /** The same with other gates. */
  public Probe withGates(Gates others) {
    return new Probe(architecture, others, regularized, seed);
  }

  /** The same with dropout and drop-connect at work. */
  public Probe withRegularization(long newSeed) {
    return new Probe(architecture, gates, true, newSeed);
  }
}
