package org.supernet4j.runtime.report;

import org.supernet4j.api.cost.Cost;
import org.supernet4j.api.objective.Candidate;
import org.supernet4j.api.objective.Latency;
import org.supernet4j.api.objective.Quality;
import org.supernet4j.api.space.Architecture;

/**
 * A finalist on its own, as far as a journal tells: its latency is not known, so its times are not
 * numbers.
 *
 * @param architecture the finalist
 * @param cost what it costs
 * @param quality how it classifies the validation images
 */
record RetrainedCandidate(Architecture architecture, Cost cost, Quality quality)
    implements Candidate {
  @Override
  public Latency latency(int batchSize, int repetitions) {
    return new Latency(Double.NaN, Double.NaN, batchSize, repetitions);
  }
}
