package org.supernet4j.runtime.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.hipparchus.stat.correlation.KendallsCorrelation;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.correlation.SpearmansCorrelation;
import org.supernet4j.api.random.Randomness;

/**
 * Correlations of two columns with bootstrap percentile intervals (Efron, 1979): rows are drawn
 * with replacement {@value #REPLICATES} times, and the middle 95 % of the coefficients found are
 * the interval. Draws in which a column is constant have no coefficient and are made again. Given
 * the seed, results are the same everywhere.
 */
public final class Correlation {
  /** The fewest rows that have correlations. */
  public static final int LEAST_ROWS = 3;

  /** Draws of the bootstrap. */
  public static final int REPLICATES = 2000;

  private static final double TAIL = 0.025;

  /** Pearson, Spearman and Kendall; the library's Kendall is tau-b. */
  private static final List<ToDoubleBiFunction<double[], double[]>> COEFFICIENTS =
      List.of(
          new PearsonsCorrelation()::correlation,
          new SpearmansCorrelation()::correlation,
          new KendallsCorrelation()::correlation);

  private Correlation() {}

  /**
   * The correlations of two columns.
   *
   * @param seed of the bootstrap
   * @return empty with fewer than {@value #LEAST_ROWS} rows or where a column is constant
   * @throws IllegalArgumentException if the columns differ in length or hold something that is not
   *     a finite number
   */
  public static Optional<Correlations> between(double[] first, double[] second, long seed) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "two columns of equal length are needed, found "
              + first.length
              + " and "
              + second.length);
    }
    requireFinite("first", first);
    requireFinite("second", second);
    if (first.length < LEAST_ROWS || isConstant(first) || isConstant(second)) {
      return Optional.empty();
    }
    List<Estimate> estimates = estimates(first, second, seed);
    return Optional.of(
        new Correlations(first.length, estimates.get(0), estimates.get(1), estimates.get(2)));
  }

  private static List<Estimate> estimates(double[] first, double[] second, long seed) {
    RandomGenerator random = new Randomness(seed).stream("correlation");
    double[][] found = new double[COEFFICIENTS.size()][REPLICATES];
    double[][] draw = new double[2][first.length];
    for (int i = 0; i < REPLICATES; i++) {
      draw(first, second, random, draw);
      for (int j = 0; j < found.length; j++) {
        found[j][i] = COEFFICIENTS.get(j).applyAsDouble(draw[0], draw[1]);
      }
    }
    return IntStream.range(0, found.length)
        .mapToObj(j -> estimate(COEFFICIENTS.get(j).applyAsDouble(first, second), found[j]))
        .toList();
  }

  private static Estimate estimate(double value, double[] replicates) {
    Arrays.sort(replicates);
    return new Estimate(value, quantile(replicates, TAIL), quantile(replicates, 1 - TAIL));
  }

  private static void draw(
      double[] first, double[] second, RandomGenerator random, double[][] draw) {
    do {
      for (int i = 0; i < first.length; i++) {
        int row = random.nextInt(first.length);
        draw[0][i] = first[row];
        draw[1][i] = second[row];
      }
    } while (isConstant(draw[0]) || isConstant(draw[1]));
  }

  /** The quantile of sorted figures, linear between neighbours. */
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  private static boolean isConstant(double[] column) {
    return Arrays.stream(column).allMatch(value -> value == column[0]);
  }

  private static void requireFinite(String name, double[] column) {
    IntStream.range(0, column.length)
        .filter(row -> !Double.isFinite(column[row]))
        .findFirst()
        .ifPresent(
            row -> {
              throw new IllegalArgumentException(
                  "the "
                      + name
                      + " column needs finite numbers, found "
                      + column[row]
                      + " in row "
                      + (row + 1));
            });
  }
}
