package org.supernet4j.samplers.attentive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.internal.Listing;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.sampler.SamplerContext;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;

/** Draws target costs, and subnets that cost as much. */
final class Targets {
  /** Buckets of fewer subnets say too little of their options to draw from. */
  private static final int LEAST_SUBNETS = 10;

  /** Draws in which each bucket must give a subnet before training begins. */
  private static final int TRIAL_DRAWS = 2_000;

  /** Draws after which training ends with an error; a bucket that passed its trial needs few. */
  private static final int MOST_DRAWS = 200 * TRIAL_DRAWS;

  private final SearchSpace space;
  private final AttentiveSettings.Target target;
  private final double width;
  private final CostModel costs;
  private final List<Bucket> buckets;
  private final long[] weights;
  private final long total;

  /**
   * @throws IllegalArgumentException if no subnet, or none that can be drawn, costs as much as
   *     wanted
   */
  Targets(AttentiveSettings settings, SamplerContext context) {
    this.space = context.space();
    this.target = settings.target();
    this.costs = space.costs();
    long smallest = target.of(costs.cost(space.smallest()));
    long largest = target.of(costs.cost(space.largest()));
    this.width = Math.max(1, Math.abs(largest - smallest) / (double) settings.buckets());
    CostTableCache cache = new CostTableCache(context.cacheFolder().resolve("attentive"));
    CostTable table = cache.table(space, target, width, settings.samples());
    this.buckets = wanted(settings, table);
    this.weights =
        buckets.stream()
            .mapToLong(
                bucket ->
                    settings.prior() == AttentiveSettings.Prior.UNIFORM ? 1 : bucket.subnets())
            .toArray();
    long sum = 0;
    for (long weight : weights) {
      sum += weight;
    }
    this.total = sum;
    requireReachable();
  }

  private List<Bucket> wanted(AttentiveSettings settings, CostTable table) {
    List<Bucket> inRange =
        table.buckets().stream()
            .filter(bucket -> bucket.number() * width >= settings.atLeast().orElse(0.0))
            .filter(
                bucket ->
                    bucket.number() * width <= settings.atMost().orElse(Double.POSITIVE_INFINITY))
            .toList();
    List<Bucket> enough =
        inRange.stream().filter(bucket -> bucket.subnets() >= LEAST_SUBNETS).toList();
    if (!enough.isEmpty()) {
      return enough;
    }
    List<Bucket> all = table.buckets();
    throw new IllegalArgumentException(
        "of "
            + settings.samples()
            + " random subnets of search space '"
            + space.name()
            + "' "
            + inRange.stream().mapToLong(Bucket::subnets).sum()
            + " cost between at-least and at-most, fewer than "
            + LEAST_SUBNETS
            + " in each range; they cost "
            + text(all.get(0))
            + " to "
            + text(all.get(all.size() - 1))
            + "; set at-least and at-most accordingly, or raise samples");
  }

  private void requireReachable() {
    List<String> unreachable = new ArrayList<>();
    RandomGenerator random = new Randomness(0).stream("attentive-trial");
    for (Bucket bucket : buckets) {
      if (subnet(bucket, TRIAL_DRAWS, random).isEmpty()) {
        unreachable.add(text(bucket));
      }
    }
    if (!unreachable.isEmpty()) {
      throw new IllegalArgumentException(
          "none of "
              + TRIAL_DRAWS
              + " draws in search space '"
              + space.name()
              + "' gave a valid subnet that costs about "
              + Listing.of(unreachable)
              + "; take fewer buckets, or leave these costs out by at-least and at-most");
    }
  }

  private String text(Bucket bucket) {
    return Math.round(bucket.number() * width) + " " + target.label();
  }

  /**
   * Subnets of one target cost, in canonical form; the target is drawn first.
   *
   * @throws IllegalStateException if no subnet of the target cost was found
   */
  List<Architecture> draw(int count, RandomGenerator random) {
    Bucket bucket = bucket(random);
    List<Architecture> drawn = new ArrayList<>();
    while (drawn.size() < count) {
      drawn.add(
          subnet(bucket, MOST_DRAWS, random)
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "sampler 'attentive': none of "
                              + MOST_DRAWS
                              + " draws costs about "
                              + text(bucket)
                              + "; take fewer buckets")));
    }
    return drawn;
  }

  private Bucket bucket(RandomGenerator random) {
    long place = random.nextLong(total);
    int index = 0;
    while (place >= weights[index]) {
      place -= weights[index];
      index++;
    }
    return buckets.get(index);
  }

  private Optional<Architecture> subnet(Bucket bucket, int draws, RandomGenerator random) {
    for (int i = 0; i < draws; i++) {
      Architecture architecture = bucket.draw(space.choices(), random);
      if (CostTable.number(target.of(costs.cost(architecture)), width) == bucket.number()
          && space.violation(architecture).isEmpty()) {
        return Optional.of(space.canonical(architecture));
      }
    }
    return Optional.empty();
  }
}
