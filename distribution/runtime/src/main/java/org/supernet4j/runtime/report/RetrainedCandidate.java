package org.supernet4j.runtime.report;

import org.supernet4j.api.cost.Cost;
import org.supernet4j.api.objective.Candidate;
import org.supernet4j.api.objective.Latency;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.task.Measures;

/**
 * A finalist on its own, as far as a journal records: its latency is not known, so its times are
 * not numbers.
 *
 * @param architecture the finalist
 * @param cost what it costs
 * @param measures how good it is on the validation examples
 */
record RetrainedCandidate(Architecture architecture, Cost cost, Measures measures)
    implements Candidate {
  @Override
  public Latency latency(int batchSize, int repetitions) {
    return new Latency(Double.NaN, Double.NaN, batchSize, repetitions);
  }
}
