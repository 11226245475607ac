package org.supernet4j.runtime.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.supernet4j.runtime.statistics.MannWhitney;

/**
 * Two searchers that have spent the same: whose searches are worth more.
 *
 * @param first a searcher
 * @param second another one
 * @param spent where they are compared
 * @param difference mean worth of the first less that of the second
 * @param superiority how often a search of the first beats one of the second, a draw counting half
 * @param p of the Mann-Whitney test against equal distributions, corrected after Holm (1979) for
 *     all pairs at all budgets
 * @param isExact whether p was counted rather than approximated; see {@link MannWhitney}
 */
public record Comparison(
    String first,
    String second,
    double spent,
    double difference,
    double superiority,
    double p,
    boolean isExact) {
  /** A difference with a smaller p is called significant. */
  public static final double LEVEL = 0.05;

  /** Whether the difference is significant. */
  public boolean isSignificant() {
    return p < LEVEL;
  }

  /** Whether it says that searches of one searcher are significantly more often ahead. */
  public boolean isSurelyAhead(String one, String other) {
    return isSignificant()
        && (superiority > .5
            ? first.equals(one) && second.equals(other)
            : first.equals(other) && second.equals(one));
  }

  /** All pairs at all budgets that both reached, by p. */
  public static List<Comparison> all(BenchResult result) {
    List<Comparison> raw = new ArrayList<>();
    List<SearcherResult> searchers = result.searchers();
    for (int i = 0; i < searchers.size(); i++) {
      for (int j = i + 1; j < searchers.size(); j++) {
        SearcherResult first = searchers.get(i);
        SearcherResult second = searchers.get(j);
        result.budgets().stream()
            .filter(spent -> first.at(spent).isPresent() && second.at(spent).isPresent())
            .forEach(spent -> raw.add(compare(first, second, spent)));
      }
    }
    return corrected(raw);
  }

  static Comparison compare(SearcherResult first, SearcherResult second, double spent) {
    double[] one = first.valuesAt(spent);
    double[] other = second.valuesAt(spent);
    MannWhitney test = MannWhitney.of(one, other);
    return new Comparison(
        first.name(),
        second.name(),
        spent,
        mean(one) - mean(other),
        test.superiority(),
        test.p(),
        test.isExact());
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  /**
   * The correction of Holm: the smallest p times the number of comparisons, the next one times one
   * less.
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
