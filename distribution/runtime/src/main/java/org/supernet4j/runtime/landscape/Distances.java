package org.supernet4j.runtime.landscape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.table.Table;

/**
 * Looks at pairs by their distance. In a complete table of up to {@value #MOST_SOURCES}
 * architectures these are all pairs, found breadth-first from {@value Long#SIZE} architectures at
 * once; else random ones by the distance that the space gives, and with them all neighbours at
 * distance 1, which are rare among random pairs.
 */
final class Distances {
  private static final int MOST_SOURCES = 20_000;
  private static final int PAIRS = 200_000;
  private static final int CHUNK = 5_000;
  private static final long SEED = 1;

  private final Neighbourhood neighbourhood;
  private final Measure measure;

  private Distances(Neighbourhood neighbourhood, Measure measure) {
    this.neighbourhood = neighbourhood;
    this.measure = measure;
  }

  /** One for each distance from 1 that there are pairs of. */
  static List<Locality> localities(Neighbourhood neighbourhood, Measure measure, Table table) {
    Distances distances = new Distances(neighbourhood, measure);
    boolean isExact = neighbourhood.isComplete() && neighbourhood.count() <= MOST_SOURCES;
    PairSums sums = new PairSums(measure);
    (isExact ? distances.all() : distances.drawn(table)).forEach(sums::add);
    return sums.localities(!isExact);
  }

  private Collection<PairSums> all() {
    return IntStream.range(0, (neighbourhood.count() + Long.SIZE - 1) / Long.SIZE)
        .parallel()
        .mapToObj(batch -> from(batch * Long.SIZE))
        .toList();
  }

  /** Breadth-first from up to 64 architectures, a bit for each; every pair is met once. */
  private PairSums from(int first) {
    int count = neighbourhood.count();
    int sources = Math.min(Long.SIZE, count - first);
    long[] seen = new long[count];
    for (int i = 0; i < sources; i++) {
      seen[first + i] = 1L << i;
    }
    PairSums sums = new PairSums(measure);
    long[] front = seen.clone();
    boolean hasMore = true;
    for (int distance = 1; hasMore; distance++) {
      long[] following = new long[count];
      hasMore = false;
      for (int place = 0; place < count; place++) {
        long reached = 0;
        for (int next : neighbourhood.of(place)) {
          reached |= front[next];
        }
        following[place] = reached & ~seen[place];
        seen[place] |= following[place];
        hasMore |= following[place] != 0;
        add(sums, distance, first, place, following[place]);
      }
      front = following;
    }
    return sums;
  }

  private static void add(PairSums sums, int distance, int first, int place, long sources) {
    if (sources == 0) {
      return;
    }
    PairSums.Sums at = sums.at(distance);
    for (long rest = sources; rest != 0; rest &= rest - 1) {
      int source = first + Long.numberOfTrailingZeros(rest);
      if (source < place) {
        at.add(source, place);
      }
    }
  }

  private Collection<PairSums> drawn(Table table) {
    List<PairSums> found =
        new ArrayList<>(
            IntStream.range(0, PAIRS / CHUNK)
                .parallel()
                .mapToObj(chunk -> drawn(table, new SplittableRandom(SEED + chunk)))
                .toList());
    PairSums neighbours = new PairSums(measure);
    for (int place = 0; place < neighbourhood.count(); place++) {
      for (int next : neighbourhood.of(place)) {
        if (place < next && distance(table, place, next) == 1) {
          neighbours.at(1).add(place, next);
        }
      }
    }
    found.add(neighbours);
    return found;
  }

  private PairSums drawn(Table table, SplittableRandom random) {
    PairSums sums = new PairSums(measure);
    for (int i = 0; i < CHUNK; i++) {
      int one = random.nextInt(neighbourhood.count());
      int other = random.nextInt(neighbourhood.count());
      int distance = distance(table, one, other);
      if (distance > 1) {
        sums.at(distance).add(one, other);
      }
    }
    return sums;
  }

  private static int distance(Table table, int one, int other) {
    List<Architecture> architectures = table.architectures();
    SearchSpace space = table.space();
    return space.distance(architectures.get(one), architectures.get(other));
  }
}
