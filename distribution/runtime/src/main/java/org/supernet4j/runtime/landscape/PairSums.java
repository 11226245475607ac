package org.supernet4j.runtime.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.stat.StatUtils;

/** Adds up pairs of architectures by their distance. */
final class PairSums {
  private static final double NORMAL = 1.959964;
  private static final int LEAST_FOR_INTERVAL = 4;

  private final Measure measure;
  private final double mean;
  private final List<Sums> sums = new ArrayList<>();

  PairSums(Measure measure) {
    this.measure = measure;
    this.mean = StatUtils.mean(measure.values());
  }

  /** The sums at a distance from 1, to which pairs are then added. */
  Sums at(int distance) {
    while (sums.size() < distance) {
      sums.add(new Sums());
    }
    return sums.get(distance - 1);
  }

  /** Adds those of others. */
  void add(PairSums others) {
    for (int i = 0; i < others.sums.size(); i++) {
      at(i + 1).add(others.sums.get(i));
    }
  }

  /**
   * One for each distance that has pairs.
   *
   * @param areDrawn whether the pairs are some of many
   */
  List<Locality> localities(boolean areDrawn) {
    List<Locality> found = new ArrayList<>();
    for (int i = 0; i < sums.size(); i++) {
      Sums at = sums.get(i);
      if (at.pairs > 0) {
        double correlation = at.correlation();
        found.add(
            new Locality(
                i + 1,
                at.pairs,
                correlation,
                areDrawn ? interval(correlation, at.pairs) : Optional.empty(),
                at.differences / at.pairs));
      }
    }
    return found;
  }

  private static Optional<Interval> interval(double correlation, long pairs) {
    if (pairs < LEAST_FOR_INTERVAL || !(Math.abs(correlation) < 1)) {
      return Optional.empty();
    }
    double middle = Math.log((1 + correlation) / (1 - correlation)) / 2;
    double reach = NORMAL / Math.sqrt(pairs - 3.0);
    return Optional.of(new Interval(Math.tanh(middle - reach), Math.tanh(middle + reach)));
  }

  /** The pairs at one distance. */
  final class Sums {
    private long pairs;
    private double values;
    private double squares;
    private double products;
    private double differences;

    void add(int one, int other) {
      // Near 0, so that no digits are lost.
      double left = measure.at(one) - mean;
      double right = measure.at(other) - mean;
      pairs++;
      values += left + right;
      squares += left * left + right * right;
      products += left * right;
      differences += Math.abs(left - right);
    }

    /** Of both ends in either order; no number if all values are the same. */
    private double correlation() {
      double middle = values / (2 * pairs);
      double variance = squares / (2 * pairs) - middle * middle;
      return variance <= 0 ? Double.NaN : (products / pairs - middle * middle) / variance;
    }

    private void add(Sums others) {
      pairs += others.pairs;
      values += others.values;
      squares += others.squares;
      products += others.products;
      differences += others.differences;
    }
  }
}
