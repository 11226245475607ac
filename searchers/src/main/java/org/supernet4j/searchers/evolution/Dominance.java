package org.supernet4j.searchers.evolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ranks of points by who beats whom, and how lonely each is within its rank: the fast non-dominated
 * sort and crowding distance of NSGA-II (Deb, Pratap, Agarwal and Meyarivan, 2002). In every
 * coordinate more is better.
 */
final class Dominance {
  private final double[][] points;
  private final int[] ranks;
  private final double[] crowding;

  /** Looks at points of as many coordinates each. */
  Dominance(double[][] points) {
    this.points = points;
    this.ranks = new int[points.length];
    this.crowding = new double[points.length];
    sort().forEach(this::crowd);
  }

  /** The rank of a point: 0 if no other beats it, 1 if only those of rank 0 do, and so on. */
  int rank(int point) {
    return ranks[point];
  }

  /** The sum over coordinates of the distance between the point's neighbours in its rank. */
  double crowding(int point) {
    return crowding[point];
  }

  /** All points, the best first: low rank, then lonely, then as given. */
  int[] order() {
    return IntStream.range(0, points.length)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(this::rank)
                .thenComparing(Comparator.<Integer>comparingDouble(this::crowding).reversed()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Whether one point is at least as good as another everywhere, and better somewhere. */
  static boolean beats(double[] one, double[] other) {
    boolean better = false;
    for (int i = 0; i < one.length; i++) {
      if (one[i] < other[i]) {
        return false;
      }
      better |= one[i] > other[i];
    }
    return better;
  }

  private List<List<Integer>> sort() {
    int[] beatenBy = new int[points.length];
    List<List<Integer>> beaten = new ArrayList<>();
    for (int i = 0; i < points.length; i++) {
      beaten.add(new ArrayList<>());
      for (int j = 0; j < points.length; j++) {
        if (beats(points[i], points[j])) {
          beaten.get(i).add(j);
        } else if (beats(points[j], points[i])) {
          beatenBy[i]++;
        }
      }
    }
    List<List<Integer>> fronts = new ArrayList<>();
    List<Integer> front =
        IntStream.range(0, points.length).filter(i -> beatenBy[i] == 0).boxed().toList();
    while (!front.isEmpty()) {
      List<Integer> next = new ArrayList<>();
      for (int i : front) {
        ranks[i] = fronts.size();
        for (int j : beaten.get(i)) {
          if (--beatenBy[j] == 0) {
            next.add(j);
          }
        }
      }
      fronts.add(front);
      front = next;
    }
    return fronts;
  }

  private void crowd(List<Integer> front) {
    for (int coordinate = 0; coordinate < points[0].length; coordinate++) {
      int axis = coordinate;
      int[] sorted =
          front.stream()
              .sorted(Comparator.comparingDouble(i -> points[i][axis]))
              .mapToInt(Integer::intValue)
              .toArray();
      double least = points[sorted[0]][axis];
      double width = points[sorted[sorted.length - 1]][axis] - least;
      crowding[sorted[0]] = Double.POSITIVE_INFINITY;
      crowding[sorted[sorted.length - 1]] = Double.POSITIVE_INFINITY;
      for (int i = 1; width > 0 && i < sorted.length - 1; i++) {
        crowding[sorted[i]] += (points[sorted[i + 1]][axis] - points[sorted[i - 1]][axis]) / width;
      }
    }
  }
}
