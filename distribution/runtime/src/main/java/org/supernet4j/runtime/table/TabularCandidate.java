package org.supernet4j.runtime.table;

import java.util.List;
import org.supernet4j.api.cost.Cost;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.objective.Candidate;
import org.supernet4j.api.objective.Latency;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.task.Classification;
import org.supernet4j.api.task.Measure;
import org.supernet4j.api.task.Measures;

/**
 * A subnet evaluated by a table: its accuracy is recorded, its costs are the blueprint's.
 *
 * @param architecture the subnet
 * @param accuracy the recorded accuracy, 0 to 1
 * @param costs of the table's space
 */
public record TabularCandidate(Architecture architecture, double accuracy, CostModel costs)
    implements Candidate {
  /** What a table records of networks. */
  public static final Measure ACCURACY = new Classification(2).leading();

  @Override
  public Cost cost() {
    return costs.cost(architecture);
  }

  /** {@inheritDoc} The accuracy alone is recorded. */
  @Override
  public Measures measures() {
    return new Measures(List.of(ACCURACY.measured(new double[] {accuracy, 1})), 0);
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
