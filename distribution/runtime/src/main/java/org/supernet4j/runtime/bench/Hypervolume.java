package org.supernet4j.runtime.bench;

import java.util.Map;
import java.util.TreeMap;
import org.supernet4j.api.objective.Direction;

/**
 * The area that points in two objectives beat, growing with each point. Objectives are scaled so
 * that the worst value of a table is 0 and the best is 1; the reference point is the worst in both.
 */
final class Hypervolume {
  private final Scaling first;
  private final Scaling second;

  /** The front: first objective to second one, which descends. */
  private final TreeMap<Double, Double> front = new TreeMap<>();

  private double area;

  Hypervolume(Scaling first, Scaling second) {
    this.first = first;
    this.second = second;
  }

  /** Adds a point and gives the area. */
  double add(double firstValue, double secondValue) {
    double x = first.of(firstValue);
    double y = second.of(secondValue);
    Map.Entry<Double, Double> right = front.ceilingEntry(x);
    if (right != null && right.getValue() >= y) {
      return area;
    }
    Map.Entry<Double, Double> left;
    while ((left = front.floorEntry(x)) != null && left.getValue() <= y) {
      front.remove(left.getKey());
    }
    front.put(x, y);
    area = 0;
    double from = 0;
    for (Map.Entry<Double, Double> point : front.entrySet()) {
      area += (point.getKey() - from) * point.getValue();
      from = point.getKey();
    }
    return area;
  }

  /** Values of an objective brought to the range 0, the worst, to 1, the best. */
  record Scaling(double worst, double best) {
    /** The scaling by all values of a table. */
    static Scaling of(double least, double greatest, Direction direction) {
      return direction == Direction.MAXIMIZE
          ? new Scaling(least, greatest)
          : new Scaling(greatest, least);
    }

    double of(double value) {
      return best == worst ? 1 : Math.min(1, Math.max(0, (value - worst) / (best - worst)));
    }
  }
}
