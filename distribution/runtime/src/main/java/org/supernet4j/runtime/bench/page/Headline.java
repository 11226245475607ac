package org.supernet4j.runtime.bench.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.supernet4j.runtime.bench.BenchResult;
import org.supernet4j.runtime.bench.Comparison;
import org.supernet4j.runtime.bench.Ranking;
import org.supernet4j.runtime.bench.SearcherResult;

/**
 * The result of a benchmark in a few sentences: who is ahead at the largest budget that all
 * searchers reached, who is at the largest of all, which searchers are not compared there and why,
 * and who needed less for as much.
 */
public final class Headline {
  /** Of more searchers, those beyond are counted: the tables name all. */
  private static final int MOST_NAMED = 4;

  private final BenchResult result;
  private final List<Ranking> rankings;
  private final String unit;

  private Headline(BenchResult result, List<Ranking> rankings) {
    this.result = result;
    this.rankings = rankings.stream().filter(ranking -> !ranking.ranked().isEmpty()).toList();
    this.unit = result.config().budget().unit();
  }

  /** The sentences. */
  public static String of(BenchResult result) {
    return of(result, Ranking.all(result, Comparison.all(result)));
  }

  /** The sentences of a benchmark whose rankings are known. */
  static String of(BenchResult result, List<Ranking> rankings) {
    return new Headline(result, rankings).text();
  }

  private String text() {
    Optional<Ranking> ofAll = last(ranking -> ranking.absent().isEmpty());
    Optional<Ranking> ofSome = last(ranking -> true);
    return Stream.of(
            ofAll.filter(ranking -> !ofAll.equals(ofSome)).map(this::sentence),
            ofSome.map(this::sentence),
            ofSome.flatMap(this::sooner),
            Optional.of(
                "The most in " + whole(result) + ": " + Figures.percent(result.best()) + "%."))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  /** What holds the best that searches may find, in words. */
  static String whole(BenchResult result) {
    return result.entries().ranges().isEmpty()
        ? "the table"
        : "the part of the table that the constraints allow";
  }

  private Optional<Ranking> last(Predicate<Ranking> which) {
    return rankings.stream().filter(which).reduce((former, latter) -> latter);
  }

  private String sentence(Ranking ranking) {
    String absent =
        ranking.absent().isEmpty() ? "" : " Not compared there: " + absent(ranking, unit) + ".";
    return "After "
        + Figures.spent(ranking.spent())
        + " "
        + unit
        + ", "
        + listed(ranking.leaders())
        + verb(ranking)
        + Figures.percent(ranking.best())
        + "% on average"
        + certainty(ranking)
        + "."
        + absent;
  }

  private static String verb(Ranking ranking) {
    if (ranking.ranked().size() == 1) {
      return " alone has a result: ";
    }
    return ranking.leaders().size() == 1 ? " is ahead with " : " are level with ";
  }

  /** Of whom the leaders are significantly ahead, and of whom not; empty where none is behind. */
  private static String certainty(Ranking ranking) {
    if (ranking.beaten().isEmpty() && ranking.close().isEmpty()) {
      return "";
    }
    if (ranking.beaten().isEmpty()) {
      return ", but not significantly";
    }
    if (!ranking.close().isEmpty()) {
      return ", but not significantly ahead of " + listed(ranking.close());
    }
    return ", significantly ahead of "
        + (ranking.beaten().size() == 1 ? listed(ranking.beaten()) : "all others");
  }

  /** Who is not compared at a budget, each with the reason; empty where all are. */
  static String absent(Ranking ranking, String unit) {
    return ranking.absent().stream()
        .map(searcher -> searcher.name() + " (" + reason(searcher, ranking.spent(), unit) + ")")
        .collect(Collectors.joining("; "));
  }

  private static String reason(SearcherResult searcher, double spent, String unit) {
    if (spent > searcher.limit()) {
      return "its budget ends after " + Figures.spent(searcher.limit()) + " " + unit;
    }
    return searcher.searches()
        - searcher.begun(spent)
        + " of its "
        + searcher.searches()
        + " searches had evaluated nothing";
  }

  /** Who had as much as the best of a ranking with less; empty where no other had. */
  private Optional<String> sooner(Ranking ranking) {
    List<SearcherResult> sooner =
        result.searchers().stream()
            .filter(searcher -> searcher.meanReached(ranking.best()) < ranking.spent())
            .sorted(Comparator.comparingDouble(each -> each.meanReached(ranking.best())))
            .toList();
    if (sooner.isEmpty() || (ranking.leaders().size() == 1 && sooner.equals(ranking.leaders()))) {
      return Optional.empty();
    }
    List<String> names =
        sooner.stream()
            .map(
                searcher ->
                    searcher.name()
                        + " after "
                        + Figures.spent(searcher.meanReached(ranking.best())))
            .toList();
    return Optional.of("As much on average with fewer " + unit + ": " + enumerated(names) + ".");
  }

  /** Names, which may have commas and "and" in them; of many the first and the number of others. */
  private static String listed(List<SearcherResult> searchers) {
    return enumerated(searchers.stream().map(SearcherResult::name).toList());
  }

  private static String enumerated(List<String> things) {
    int count = things.size();
    if (count == 1) {
      return things.get(0);
    }
    int shown = count <= MOST_NAMED ? count - 1 : MOST_NAMED - 1;
    String last = count <= MOST_NAMED ? things.get(shown) : count - shown + " others";
    return String.join("; ", things.subList(0, shown)) + "; and " + last;
  }
}
