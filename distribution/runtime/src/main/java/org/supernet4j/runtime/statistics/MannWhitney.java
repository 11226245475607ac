package org.supernet4j.runtime.statistics;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.hipparchus.special.Erf;

/**
 * The two-sided Mann-Whitney test of two independent samples against equal distributions (Mann and
 * Whitney, 1947). Up to {@value #MOST_EXACT} values each, p is exact: the share of all ways to
 * divide the values found, ties included, in which the rank sum is at least as far from its mean.
 * Equal values share the mean of their ranks. Above, p is the normal approximation, corrected for
 * ties.
 *
 * @param superiority how often a value of the first sample is above one of the second, a tie
 *     counting half
 * @param p of the test
 * @param isExact whether p was counted rather than approximated
 */
public record MannWhitney(double superiority, double p, boolean isExact) {
  /** The largest sample that is counted; beyond it the normal approximation is close. */
  public static final int MOST_EXACT = 30;

  /**
   * Compares two samples.
   *
   * @throws IllegalArgumentException if one is empty or holds something that is not a number
   */
  public static MannWhitney of(double[] first, double[] second) {
    requireNumbers("first", first);
    requireNumbers("second", second);
    long[] ranks = doubledRanks(first, second);
    long rankSum = Arrays.stream(ranks, 0, first.length).sum();
    long doubledU = rankSum - (long) first.length * (first.length + 1);
    boolean exact = Math.max(first.length, second.length) <= MOST_EXACT;
    return new MannWhitney(
        doubledU / 2.0 / first.length / second.length,
        exact ? exact(ranks, first.length, rankSum) : approximate(ranks, first.length, doubledU),
        exact);
  }

  private static void requireNumbers(String which, double[] sample) {
    if (sample.length == 0 || Arrays.stream(sample).anyMatch(Double::isNaN)) {
      throw new IllegalArgumentException(
          "the " + which + " sample needs one number or more, found " + Arrays.toString(sample));
    }
  }

  /**
   * Twice the rank of each value among all, those of the first sample first; whole also where
   * values are tied.
   */
  private static long[] doubledRanks(double[] first, double[] second) {
    double[] all = DoubleStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
    return Arrays.stream(all)
        .mapToLong(
            value -> {
              long below = Arrays.stream(all).filter(other -> other < value).count();
              long equal = Arrays.stream(all).filter(other -> other == value).count();
              return 2 * below + equal + 1;
            })
        .toArray();
  }

  /** Counts the divisions by size of the first sample and rank sum, value after value. */
  private static double exact(long[] ranks, int size, long found) {
    int most = (int) Arrays.stream(ranks).sorted().skip(ranks.length - size).sum();
    double[][] ways = new double[size + 1][most + 1];
    ways[0][0] = 1;
    for (long rank : ranks) {
      for (int chosen = size; chosen > 0; chosen--) {
        for (int sum = most; sum >= rank; sum--) {
          ways[chosen][sum] += ways[chosen - 1][sum - (int) rank];
        }
      }
    }
    // Distances from the mean, times the number of values to stay whole.
    long mean = size * Arrays.stream(ranks).sum();
    long distance = Math.abs(found * ranks.length - mean);
    double asFar = 0;
    double all = 0;
    for (int sum = 0; sum <= most; sum++) {
      all += ways[size][sum];
      if (Math.abs((long) sum * ranks.length - mean) >= distance) {
        asFar += ways[size][sum];
      }
    }
    return asFar / all;
  }

  /** The normal approximation with the correction for continuity. */
  private static double approximate(long[] ranks, int size, long doubledU) {
    double n = ranks.length;
    double product = size * (n - size);
    double distance = Math.max(0, Math.abs(doubledU - product) - 1) / 2;
    double tied =
        Arrays.stream(ranks)
            .boxed()
            .collect(Collectors.groupingBy(rank -> rank, Collectors.counting()))
            .values()
            .stream()
            .mapToDouble(count -> Math.pow(count, 3) - count)
            .sum();
    double variance = product / 12 * (n + 1 - tied / (n * (n - 1)));
    return distance == 0 ? 1 : Erf.erfc(distance / Math.sqrt(2 * variance));
  }
}
