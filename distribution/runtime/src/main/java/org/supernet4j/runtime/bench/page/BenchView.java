package org.supernet4j.runtime.bench.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.supernet4j.runtime.bench.AllowedEntries;
import org.supernet4j.runtime.bench.BenchResult;
import org.supernet4j.runtime.bench.Comparison;
import org.supernet4j.runtime.bench.Ranking;
import org.supernet4j.runtime.bench.SearcherResult;
import org.supernet4j.runtime.bench.SearcherResult.Reached;
import org.supernet4j.runtime.bench.SearcherResult.Spread;
import org.supernet4j.runtime.config.ResolvedConfig;
import org.supernet4j.runtime.report.chart.Figure;
import org.supernet4j.runtime.statistics.MannWhitney;

/**
 * The whole page, in the order of its sections.
 *
 * @param name the benchmark's name
 * @param summary what was compared, in one line
 * @param sentence the result in a few sentences
 * @param worth what a search is worth, in words
 * @param figures regret curves
 * @param leads who is ahead at each budget
 * @param budgets headings of the columns of {@code anytime} and {@code comparisons}
 * @param anytime the worth of each searcher at each budget
 * @param targets headings of the columns of {@code reached}
 * @param reached when each searcher reached them
 * @param comparisons pairs of searchers at each budget
 * @param exactness how their p were found, in words
 * @param configuration the configuration in full
 */
record BenchView(
    String name,
    String summary,
    String sentence,
    String worth,
    List<Figure> figures,
    List<Lead> leads,
    List<String> budgets,
    List<Standing> anytime,
    List<String> targets,
    List<Row> reached,
    List<Pair> comparisons,
    String exactness,
    String configuration) {

  /** A searcher with its figures. */
  record Row(String searcher, String searches, List<String> cells) {}

  /** Who is ahead at a budget. */
  record Lead(
      String spent, String leaders, String best, String beaten, String close, String absent) {}

  /** A searcher with its worths at the budgets. */
  record Standing(String searcher, String searches, List<Spent> cells) {}

  /** The worths of a searcher at a budget. */
  record Spent(String mean, String median) {}

  /** Two searchers with what was compared at the budgets. */
  record Pair(String first, String second, List<Compared> cells) {}

  /** Two searchers at a budget. */
  record Compared(String difference, String test, boolean significant) {
    static final Compared NOT = new Compared("–", "", false);
  }

  static BenchView of(BenchResult result, List<Double> grid) {
    List<Comparison> comparisons = Comparison.all(result);
    List<Ranking> rankings = Ranking.all(result, comparisons);
    RegretFigure regret = new RegretFigure(result, grid);
    String unit = result.config().budget().unit();
    return new BenchView(
        result.config().bench().name(),
        "table "
            + result.signal().table().name()
            + " · up to "
            + result.config().bench().seeds()
            + " searches of each searcher · given: "
            + result.signal().description()
            + " · reported: "
            + result.reported().description()
            + allowed(result.entries()),
        Headline.of(result, rankings),
        worth(result),
        List.of(regret.medians(), regret.means()),
        rankings.stream().map(ranking -> lead(ranking, unit)).toList(),
        result.budgets().stream().map(spent -> Figures.spent(spent) + " " + unit).toList(),
        result.searchers().stream().map(searcher -> anytime(result, searcher)).toList(),
        targets(result).stream().map(target -> Figures.percent(target) + "%").toList(),
        result.searchers().stream().map(searcher -> reached(result, searcher)).toList(),
        pairs(result, comparisons),
        exactness(comparisons),
        ResolvedConfig.render(result.config()));
  }

  /** What searches may find, where that is not all of the table. */
  private static String allowed(AllowedEntries entries) {
    return entries.ranges().isEmpty()
        ? ""
        : String.format(
            Locale.ROOT,
            " · constraints: %s, which %,d of %,d networks meet",
            entries.text(),
            entries.architectures().size(),
            entries.count());
  }

  private static String worth(BenchResult result) {
    String whole = Headline.whole(result);
    return result.comparesFronts()
        ? "The share of the hypervolume that the Pareto front of "
            + whole
            + " beats, in percent; objectives are scaled to the table's range, the reference point is its"
            + " worst in both."
        : "The "
            + result.reported().text()
            + " of the best find by what the searcher was given, in percent; the best of "
            + whole
            + " is "
            + Figures.percent(result.best())
            + ".";
  }

  private static Lead lead(Ranking ranking, String unit) {
    boolean any = !ranking.ranked().isEmpty();
    return new Lead(
        Figures.spent(ranking.spent()) + " " + unit,
        any ? names(ranking.leaders()) : "–",
        any ? Figures.percent(ranking.best()) : "–",
        any ? names(ranking.beaten()) : "–",
        any ? names(ranking.close()) : "–",
        ranking.absent().isEmpty() ? "–" : Headline.absent(ranking, unit));
  }

  private static String names(List<SearcherResult> searchers) {
    return searchers.isEmpty()
        ? "–"
        : String.join("; ", searchers.stream().map(SearcherResult::name).toList());
  }

  private static Spent spread(Spread spread) {
    return new Spent(
        Figures.percent(spread.mean()) + " ± " + Figures.error(spread.error()),
        Figures.percent(spread.median())
            + " ("
            + Figures.percent(spread.low())
            + " – "
            + Figures.percent(spread.high())
            + ")");
  }

  private static Standing anytime(BenchResult result, SearcherResult searcher) {
    List<Spent> cells = new ArrayList<>();
    for (double spent : result.budgets()) {
      cells.add(searcher.at(spent).map(BenchView::spread).orElseGet(() -> new Spent("–", "")));
    }
    return new Standing(searcher.name(), Integer.toString(searcher.searches()), cells);
  }

  private static List<Double> targets(BenchResult result) {
    List<Double> targets = new ArrayList<>();
    result.config().target().ifPresent(targets::add);
    targets.add(result.best());
    return targets;
  }

  private static Row reached(BenchResult result, SearcherResult searcher) {
    List<String> cells = new ArrayList<>();
    for (double target : targets(result)) {
      Reached reached = searcher.reached(target);
      cells.add(Figures.ofSearches(reached.share()));
      cells.add(Figures.spent(reached.median()));
    }
    return new Row(searcher.name(), Figures.spent(searcher.limit()), cells);
  }

  private static String exactness(List<Comparison> comparisons) {
    long exact = comparisons.stream().filter(Comparison::isExact).count();
    String which = "at most " + MannWhitney.MOST_EXACT + " searches each";
    if (exact == 0) {
      return "by its normal approximation, as no pair has " + which;
    }
    return exact == comparisons.size()
        ? "exact, as all pairs have " + which
        : "exact for the pairs with " + which + ", for the others by its normal approximation";
  }

  private static List<Pair> pairs(BenchResult result, List<Comparison> comparisons) {
    Map<List<String>, List<Comparison>> pairs =
        comparisons.stream()
            .collect(Collectors.groupingBy(each -> List.of(each.first(), each.second())));
    List<Pair> rows = new ArrayList<>();
    for (SearcherResult first : result.searchers()) {
      for (SearcherResult second : result.searchers()) {
        List<Comparison> pair = pairs.get(List.of(first.name(), second.name()));
        if (pair != null) {
          rows.add(
              new Pair(
                  first.name(),
                  second.name(),
                  result.budgets().stream().map(spent -> compared(pair, spent)).toList()));
        }
      }
    }
    return rows;
  }

  private static Compared compared(List<Comparison> pair, double spent) {
    return pair.stream()
        .filter(each -> each.spent() == spent)
        .findFirst()
        .map(
            each ->
                new Compared(
                    Figures.points(each.difference()),
                    "wins "
                        + Figures.ofSearches(each.superiority())
                        + "%, p "
                        + Figures.probability(each.p()),
                    each.isSignificant()))
        .orElse(Compared.NOT);
  }
}
