package org.supernet4j.runtime.landscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** All walks of uniform edits at once, through the powers of their transitions. */
final class RandomWalk {
  private static final int RESAMPLES = 200;
  private static final double TAIL = .025;
  private static final long SEED = 1;

  private final Neighbourhood neighbourhood;
  private final Measure measure;
  private final int lags;

  RandomWalk(Neighbourhood neighbourhood, Measure measure, int lags) {
    this.neighbourhood = neighbourhood;
    this.measure = measure;
    this.lags = lags;
  }

  /** One for each lag from 1; a value is no number if the metric does not vary along walks. */
  List<Autocorrelation> autocorrelations() {
    double[] once = new double[measure.count()];
    Arrays.fill(once, 1);
    double[] values = values(once);
    double[][] resampled = neighbourhood.isComplete() ? new double[0][] : resample();
    List<Autocorrelation> found = new ArrayList<>();
    for (int lag = 1; lag <= lags; lag++) {
      found.add(new Autocorrelation(lag, values[lag - 1], interval(resampled, lag - 1)));
    }
    return found;
  }

  private double[][] resample() {
    SplittableRandom random = new SplittableRandom(SEED);
    double[][] resampled = new double[RESAMPLES][];
    for (int i = 0; i < RESAMPLES; i++) {
      double[] times = new double[measure.count()];
      for (int draw = 0; draw < times.length; draw++) {
        times[random.nextInt(times.length)]++;
      }
      resampled[i] = values(times);
    }
    return resampled;
  }

  private static Optional<Interval> interval(double[][] resampled, int index) {
    double[] sorted =
        Arrays.stream(resampled)
            .mapToDouble(each -> each[index])
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    if (sorted.length == 0) {
      return Optional.empty();
    }
    int low = (int) (TAIL * sorted.length);
    return Optional.of(new Interval(sorted[low], sorted[sorted.length - 1 - low]));
  }

  /**
   * The autocorrelations where each architecture is there so many times.
   *
   * <p>A step from one goes to its neighbours in proportion to their times; the stationary
   * distribution is then in proportion to an architecture's times and those of its neighbours.
   */
  private double[] values(double[] times) {
    double[] around = new double[times.length];
    double[] share = new double[times.length];
    double total = 0;
    for (int place = 0; place < times.length; place++) {
      for (int next : neighbourhood.of(place)) {
        around[place] += times[next];
      }
      share[place] = times[place] * around[place];
      total += share[place];
    }
    double mean = 0;
    for (int place = 0; place < times.length; place++) {
      mean += share[place] * measure.at(place) / total;
    }
    double[] start = new double[times.length];
    for (int place = 0; place < times.length; place++) {
      start[place] = measure.at(place) - mean;
    }
    double variance = product(share, start, start);
    double[] end = start;
    double[] found = new double[lags];
    for (int lag = 0; lag < lags; lag++) {
      end = step(end, times, around);
      found[lag] = product(share, start, end) / variance;
    }
    return found;
  }

  private double[] step(double[] values, double[] times, double[] around) {
    double[] expected = new double[values.length];
    for (int place = 0; place < values.length; place++) {
      double sum = 0;
      for (int next : neighbourhood.of(place)) {
        sum += times[next] * values[next];
      }
      expected[place] = around[place] == 0 ? 0 : sum / around[place];
    }
    return expected;
  }

  private static double product(double[] share, double[] one, double[] other) {
    double sum = 0;
    for (int place = 0; place < share.length; place++) {
      sum += share[place] * one[place] * other[place];
    }
    return sum;
  }
}
