package org.supernet4j.api.objective;

import org.supernet4j.api.cost.Cost;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.task.Measures;

/** A subnet before its evaluation. */
record CostCandidate(Architecture architecture, Cost cost) implements Candidate {
  @Override
  public Measures measures() {
    throw unknown("measure");
  }

  @Override
  public Latency latency(int batchSize, int repetitions) {
    throw unknown("latency");
  }

  private static IllegalStateException unknown(String what) {
    return new IllegalStateException(
        "the "
            + what
            + " of a subnet is known only after its evaluation; an objective that says isCost()"
            + " may ask for architecture() and cost() alone");
  }
}
