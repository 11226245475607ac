package org.supernet4j.runtime.landscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hipparchus.stat.StatUtils;

/** Looks at pairs by their distance: all pairs, or all from {@value #SOURCES} random ones. */
final class Distances {
  static final int SOURCES = 20_000;
  private static final long SEED = 1;

  private final Neighbourhood neighbourhood;
  private final Measure measure;
  private final double mean;
  private final double variance;
  private final List<Sums> sums = new ArrayList<>();

  private Distances(Neighbourhood neighbourhood, Measure measure) {
    this.neighbourhood = neighbourhood;
    this.measure = measure;
    this.mean = StatUtils.mean(measure.values());
    this.variance = StatUtils.populationVariance(measure.values());
  }

  /** One for each distance from 1. */
  static List<Locality> localities(Neighbourhood neighbourhood, Measure measure) {
    Distances distances = new Distances(neighbourhood, measure);
    sources(neighbourhood.count()).forEach(distances::from);
    return distances.localities();
  }

  private static IntStream sources(int count) {
    return count <= SOURCES
        ? IntStream.range(0, count)
        : new SplittableRandom(SEED).ints(0, count).distinct().limit(SOURCES);
  }

  /** Breadth-first from one architecture. */
  private void from(int source) {
    boolean[] seen = new boolean[neighbourhood.count()];
    seen[source] = true;
    int[] front = {source};
    for (int distance = 1; front.length > 0; distance++) {
      int[] following = following(front, seen);
      for (int place : following) {
        add(distance, measure.at(source), measure.at(place));
      }
      front = following;
    }
  }

  private int[] following(int[] front, boolean[] seen) {
    int[] found = new int[seen.length];
    int count = 0;
    for (int place : front) {
      for (int next : neighbourhood.of(place)) {
        if (!seen[next]) {
          seen[next] = true;
          found[count++] = next;
        }
      }
    }
    return Arrays.copyOf(found, count);
  }

  private void add(int distance, double one, double other) {
    while (sums.size() < distance) {
      sums.add(new Sums());
    }
    Sums at = sums.get(distance - 1);
    at.pairs++;
    at.products += (one - mean) * (other - mean);
    at.differences += Math.abs(one - other);
  }

  private List<Locality> localities() {
    return IntStream.range(0, sums.size())
        .mapToObj(
            i -> {
              Sums at = sums.get(i);
              return new Locality(
                  i + 1, at.pairs, at.products / at.pairs / variance, at.differences / at.pairs);
            })
        .toList();
  }

  private static final class Sums {
    private long pairs;
    private double products;
    private double differences;
  }
}
