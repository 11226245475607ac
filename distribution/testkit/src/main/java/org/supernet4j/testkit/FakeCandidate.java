package org.supernet4j.testkit;

import org.apiguardian.api.API;
import org.supernet4j.api.cost.Cost;
import org.supernet4j.api.objective.Candidate;
import org.supernet4j.api.objective.Latency;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.task.Measures;

/**
 * A subnet of which everything is known beforehand.
 *
 * @param medianMillis median latency of a pass with one image
 * @param p99Millis 99th percentile of the latency of a pass with one image
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record FakeCandidate(
    Architecture architecture, Cost cost, Measures measures, double medianMillis, double p99Millis)
    implements Candidate {

  /**
   * A candidate with its real costs.
   *
   * @param accuracy share of images classified right; the loss is the negative logarithm of it
   */
  public static FakeCandidate of(SearchSpace space, Architecture architecture, double accuracy) {
    Cost cost = space.costs().cost(architecture);
    double millis = 1e-3 * cost.macs();
    return new FakeCandidate(
        architecture,
        cost,
        FakeMeasures.of(-Math.log(Math.max(accuracy, 1e-6)), accuracy, 1000),
        millis,
        2 * millis);
  }

  /** A pass takes as many times the latency of one image as the batch has images. */
  @Override
  public Latency latency(int batchSize, int repetitions) {
    return new Latency(batchSize * medianMillis, batchSize * p99Millis, batchSize, repetitions);
  }
}
