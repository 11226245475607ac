package org.supernet4j.runtime.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.hipparchus.stat.inference.MannWhitneyUTest;

/**
 * Two searchers at the largest spending that both had: whose searches are worth more.
 *
 * @param first a searcher
 * @param second another one
 * @param spent where they are compared
 * @param difference mean worth of the first less that of the second
 * @param superiority how often a search of the first beats one of the second, a draw counting half
 * @param p of the Mann-Whitney test against equal distributions, corrected after Holm (1979) for
 *     all pairs
 * @param isExact whether p follows from counting all orders rather than from a normal approximation
 */
public record Comparison(
    String first,
    String second,
    double spent,
    double difference,
    double superiority,
    double p,
    boolean isExact) {
  /** With more searches of a searcher the normal approximation is close. */
  public static final int MOST_EXACT = 10;

  /** A difference with a smaller p is called significant. */
  public static final double LEVEL = 0.05;

  /** Whether the difference is significant. */
  public boolean isSignificant() {
    return p < LEVEL;
  }

  /** Whether it is of these two, in either order. */
  public boolean isOf(String one, String other) {
    return (first.equals(one) && second.equals(other))
        || (first.equals(other) && second.equals(one));
  }

  /** All pairs. */
  public static List<Comparison> all(BenchResult result) {
    List<Comparison> raw = new ArrayList<>();
    List<SearcherResult> searchers = result.searchers();
    for (int i = 0; i < searchers.size(); i++) {
      for (int j = i + 1; j < searchers.size(); j++) {
        double limit = Math.min(searchers.get(i).limit(), searchers.get(j).limit());
        result.checkpoints().stream()
            .filter(checkpoint -> checkpoint <= limit)
            .max(Comparator.naturalOrder())
            .map(of(searchers.get(i), searchers.get(j)))
            .ifPresent(raw::add);
      }
    }
    return corrected(raw);
  }

  private static Function<Double, Comparison> of(SearcherResult first, SearcherResult second) {
    return spent -> compare(first, second, spent);
  }

  static Comparison compare(SearcherResult first, SearcherResult second, double spent) {
    double[] one = first.valuesAt(spent);
    double[] other = second.valuesAt(spent);
    double wins = 0;
    for (double value : one) {
      for (double against : other) {
        wins += value > against ? 1 : value == against ? 0.5 : 0;
      }
    }
    boolean exact = Math.max(one.length, other.length) <= MOST_EXACT && !hasDraws(one, other);
    double p = new MannWhitneyUTest().mannWhitneyUTest(one, other, exact);
    return new Comparison(
        first.name(),
        second.name(),
        spent,
        mean(one) - mean(other),
        wins / one.length / other.length,
        Double.isNaN(p) ? 1 : p,
        exact);
  }

  /**
   * Whether two searches of any searcher are worth the same, for which orders cannot be counted.
   */
  private static boolean hasDraws(double[] one, double[] other) {
    return DoubleStream.concat(Arrays.stream(one), Arrays.stream(other)).distinct().count()
        < one.length + other.length;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  /**
   * The correction of Holm: the smallest p times the number of pairs, the next one times one less.
   */
  static List<Comparison> corrected(List<Comparison> raw) {
    List<Comparison> ascending =
        raw.stream().sorted(Comparator.comparingDouble(Comparison::p)).toList();
    List<Comparison> corrected = new ArrayList<>();
    double least = 0;
    for (int i = 0; i < ascending.size(); i++) {
      Comparison each = ascending.get(i);
      least = Math.max(least, Math.min(1, each.p * (ascending.size() - i)));
      corrected.add(
          new Comparison(
              each.first,
              each.second,
              each.spent,
              each.difference,
              each.superiority,
              least,
              each.isExact));
    }
    return corrected;
  }
}
