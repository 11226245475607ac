package org.supernet4j.samplers.attentive;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;

/**
 * What random subnets of a space cost, in buckets of equal width.
 *
 * @param buckets those that hold a subnet, by number
 */
record CostTable(List<Bucket> buckets) {
  private static final int CHUNK = 1_000;
  private static final int FREE_DRAWS = 20;

  CostTable {
    buckets = List.copyOf(buckets);
  }

  /**
   * A table of random subnets, the same for the same space whatever the run's seed.
   *
   * @param width of a bucket, in the target's unit
   */
  static CostTable sample(
      SearchSpace space, AttentiveSettings.Target target, double width, int samples) {
    CostModel costs = space.costs();
    Randomness randomness = new Randomness(0);
    Map<Long, Bucket> all =
        IntStream.range(0, (samples + CHUNK - 1) / CHUNK)
            .parallel()
            .mapToObj(
                chunk -> {
                  RandomGenerator random = randomness.stream("attentive-table", chunk);
                  Map<Long, Bucket> buckets = new TreeMap<>();
                  for (int i = chunk * CHUNK; i < Math.min(samples, (chunk + 1) * CHUNK); i++) {
                    Architecture subnet = draw(space, random);
                    long number = number(target.of(costs.cost(subnet)), width);
                    buckets.merge(
                        number,
                        Bucket.empty(number, space.choices()).count(subnet),
                        (known, one) -> known.count(subnet));
                  }
                  return buckets;
                })
            .reduce(
                Map.of(),
                (some, more) -> {
                  Map<Long, Bucket> both = new TreeMap<>(some);
                  more.values().forEach(each -> both.merge(each.number(), each, Bucket::plus));
                  return both;
                });
    Collection<Bucket> ordered = new TreeMap<>(all).values();
    return new CostTable(List.copyOf(ordered));
  }

  /** The bucket of a cost. */
  static long number(long cost, double width) {
    return Math.round(cost / width);
  }

  /**
   * A valid subnet whose options are as drawn, also those that play no part: in canonical form they
   * would all be the first ones, and spoil the shares of the options where they do play a part.
   */
  private static Architecture draw(SearchSpace space, RandomGenerator random) {
    for (int i = 0; i < FREE_DRAWS; i++) {
      Architecture free = space.choices().random(random);
      if (space.violation(free).isEmpty()) {
        return free;
      }
    }
    return space.random(random);
  }
}
