package org.supernet4j.runtime.bench.page;

import java.util.ArrayList;
import java.util.List;
import org.supernet4j.runtime.bench.BenchResult;
import org.supernet4j.runtime.bench.Comparison;
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
 * @param sentence the result in one sentence
 * @param worth what a search is worth, in words
 * @param figures regret curves
 * @param checkpoints headings of the columns of {@code anytime}
 * @param anytime the worth of each searcher at each checkpoint
 * @param targets headings of the columns of {@code reached}
 * @param reached when each searcher reached them
 * @param comparisons pairs of searchers
 * @param exactness how their p were found, in words
 * @param configuration the configuration in full
 */
record BenchView(
    String name,
    String summary,
    String sentence,
    String worth,
    List<Figure> figures,
    List<String> checkpoints,
    List<Standing> anytime,
    List<String> targets,
    List<Row> reached,
    List<Pair> comparisons,
    String exactness,
    String configuration) {

  /** A searcher with its figures. */
  record Row(String searcher, String searches, List<String> cells) {}

  /** A searcher with its worths at the checkpoints. */
  record Standing(String searcher, String searches, List<Spent> cells) {}

  /** The worths of a searcher at a checkpoint. */
  record Spent(String mean, String median) {}

  /** Two searchers. */
  record Pair(
      String first,
      String second,
      String spent,
      String difference,
      String superiority,
      String p,
      boolean significant) {}

  static BenchView of(BenchResult result, List<Double> grid) {
    List<Comparison> comparisons = Comparison.all(result);
    RegretFigure regret = new RegretFigure(result, grid);
    String unit = result.config().budget().unit();
    return new BenchView(
        result.config().bench().name(),
        "table "
            + result.signal().table().name()
            + " · up to "
            + result.config().bench().seeds()
            + " searches of each searcher · told: "
            + result.signal().description()
            + " · reported: "
            + result.reported().description(),
        new LeadSentence(result, unit).text(),
        worth(result),
        List.of(regret.medians(), regret.means()),
        result.checkpoints().stream()
            .map(checkpoint -> Figures.spent(checkpoint) + " " + unit)
            .toList(),
        result.searchers().stream().map(searcher -> anytime(result, searcher)).toList(),
        targets(result).stream().map(target -> Figures.percent(target) + "%").toList(),
        result.searchers().stream().map(searcher -> reached(result, searcher)).toList(),
        comparisons.stream().map(BenchView::pair).toList(),
        exactness(comparisons),
        ResolvedConfig.render(result.config()));
  }

  private static String worth(BenchResult result) {
    return result.comparesFronts()
        ? "The share of the hypervolume that the table's own Pareto front beats, in percent;"
            + " objectives are scaled to the table's range, the reference point is its worst in"
            + " both."
        : "The "
            + result.reported().text()
            + " of the best find by what the searcher was told, in percent; the best of the table"
            + " is "
            + Figures.percent(result.best())
            + ".";
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
    for (double checkpoint : result.checkpoints()) {
      cells.add(searcher.at(checkpoint).map(BenchView::spread).orElseGet(() -> new Spent("–", "")));
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

  private static Pair pair(Comparison comparison) {
    return new Pair(
        comparison.first(),
        comparison.second(),
        Figures.spent(comparison.spent()),
        Figures.points(comparison.difference()),
        Figures.ofSearches(comparison.superiority()),
        Figures.probability(comparison.p()),
        comparison.isSignificant());
  }
}
