package org.supernet4j.runtime.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who is ahead among the searchers that have spent so much, and who cannot be compared there.
 *
 * @param spent the budget
 * @param ranked those that can be compared, by their mean worth, the best first
 * @param absent those that cannot, as their own budget is smaller or some of their searches have
 *     evaluated nothing yet
 * @param pairs the comparisons here
 */
public record Ranking(
    double spent,
    List<SearcherResult> ranked,
    List<SearcherResult> absent,
    List<Comparison> pairs) {
  /** Means that are equal to a thousandth of a percentage point are level. */
  private static final double THOUSANDTHS = 1e5;

  public Ranking {
    ranked = List.copyOf(ranked);
    absent = List.copyOf(absent);
    pairs = List.copyOf(pairs);
  }

  /**
   * The rankings at all budgets, ascending.
   *
   * @param comparisons of all pairs, see {@link Comparison#all}
   */
  public static List<Ranking> all(BenchResult result, List<Comparison> comparisons) {
    return result.budgets().stream().map(spent -> at(spent, result, comparisons)).toList();
  }

  private static Ranking at(double spent, BenchResult result, List<Comparison> comparisons) {
    List<SearcherResult> ranked = new ArrayList<>();
    List<SearcherResult> absent = new ArrayList<>();
    for (SearcherResult searcher : result.searchers()) {
      (searcher.at(spent).isPresent() ? ranked : absent).add(searcher);
    }
    ranked.sort(
        Comparator.comparingDouble((SearcherResult searcher) -> mean(searcher, spent)).reversed());
    return new Ranking(
        spent, ranked, absent, comparisons.stream().filter(pair -> pair.spent() == spent).toList());
  }

  private static double mean(SearcherResult searcher, double spent) {
    return searcher.at(spent).orElseThrow().mean();
  }

  /** Whether one mean worth is at least as much as another, to a thousandth of a point. */
  static boolean isAsMuch(double mean, double other) {
    return Math.rint(mean * THOUSANDTHS) >= Math.rint(other * THOUSANDTHS);
  }

  /**
   * The best mean.
   *
   * @throws java.util.NoSuchElementException if no searcher can be compared
   */
  public double best() {
    return ranked.stream().findFirst().map(first -> mean(first, spent)).orElseThrow();
  }

  /** Those with the best mean: one, or several that are level. */
  public List<SearcherResult> leaders() {
    return ranked.stream().filter(each -> isAsMuch(mean(each, spent), best())).toList();
  }

  /** Those behind that every leader is significantly ahead of. */
  public List<SearcherResult> beaten() {
    return ranked.stream()
        .filter(each -> leaders().stream().allMatch(leader -> isSure(leader, each)))
        .toList();
  }

  /** Those behind that not every leader is significantly ahead of. */
  public List<SearcherResult> close() {
    return ranked.stream()
        .filter(each -> !leaders().contains(each) && !beaten().contains(each))
        .toList();
  }

  private boolean isSure(SearcherResult leader, SearcherResult other) {
    return pairs.stream().anyMatch(pair -> pair.isSurelyAhead(leader.name(), other.name()));
  }
}
