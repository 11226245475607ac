package org.supernet4j.runtime.table;

import org.supernet4j.api.cost.Cost;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.objective.Candidate;
import org.supernet4j.api.objective.Latency;
import org.supernet4j.api.objective.Quality;
import org.supernet4j.api.space.Architecture;

/**
 * A subnet evaluated by a table: its accuracy is recorded, its costs are the blueprint's.
 *
 * @param architecture the subnet
 * @param accuracy the recorded accuracy, 0 to 1
 * @param costs of the table's space
 */
public record TabularCandidate(Architecture architecture, double accuracy, CostModel costs)
    implements Candidate {
  @Override
  public Cost cost() {
    return costs.cost(architecture);
  }

  /** {@inheritDoc} Loss and number of images are not recorded: the loss is no number. */
  @Override
  public Quality quality() {
    return new Quality(Double.NaN, accuracy, 0);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException always: a table has no networks to measure
   */
  @Override
  public Latency latency(int batchSize, int repetitions) {
    throw new IllegalArgumentException(
        "a table has no networks to measure; take accuracy, macs or parameters as objectives");
  }
}
