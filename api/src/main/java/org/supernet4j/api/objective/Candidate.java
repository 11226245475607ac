package org.supernet4j.api.objective;

import org.apiguardian.api.API;
import org.supernet4j.api.cost.Cost;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.task.Measures;

/** A subnet being evaluated. What is expensive is measured when first asked for, and once. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Candidate {
  /** The subnet. */
  Architecture architecture();

  /** Its costs, from the blueprint. */
  Cost cost();

  /** How good it is on the validation examples with the supernet's weights. */
  Measures measures();

  /** How long it takes on this machine, built alone. */
  Latency latency(int batchSize, int repetitions);

  /**
   * A subnet of which only the costs are known; asked for more, it throws an {@link
   * IllegalStateException}.
   */
  static Candidate ofCost(Architecture architecture, Cost cost) {
    return new CostCandidate(architecture, cost);
  }
}
