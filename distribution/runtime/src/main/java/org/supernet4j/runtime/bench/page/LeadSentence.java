package org.supernet4j.runtime.bench.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.supernet4j.runtime.bench.BenchResult;
import org.supernet4j.runtime.bench.Comparison;
import org.supernet4j.runtime.bench.SearcherResult;

/** Tells in a sentence which searchers are ahead at the last checkpoint. */
record LeadSentence(BenchResult result, String unit) {
  String text() {
    double last = result.checkpoints().get(result.checkpoints().size() - 1);
    List<SearcherResult> ranked =
        result.searchers().stream()
            .filter(searcher -> searcher.at(last).isPresent())
            .sorted(
                Comparator.comparingDouble(
                        (SearcherResult searcher) -> searcher.at(last).orElseThrow().mean())
                    .reversed())
            .toList();
    if (ranked.isEmpty()) {
      return "No searcher has spent as much as the last checkpoint.";
    }
    String most = mean(ranked.get(0), last);
    List<SearcherResult> leaders =
        ranked.stream().filter(searcher -> mean(searcher, last).equals(most)).toList();
    return "After "
        + Figures.spent(last)
        + " "
        + unit
        + ", "
        + listed(leaders)
        + (leaders.size() == 1 ? " is ahead with " : " are level with ")
        + most
        + "% on average"
        + (leaders.size() == 1 ? doubt(ranked, last) : "")
        + ". The most there is: "
        + Figures.percent(result.best())
        + "%."
        + (leaders.size() == 1 ? "" : quickest(leaders));
  }

  /** Of whom the first is not significantly ahead; empty where it is of all. */
  private String doubt(List<SearcherResult> ranked, double last) {
    String first = ranked.get(0).name();
    List<Comparison> sure =
        Comparison.all(result).stream()
            .filter(pair -> pair.spent() == last && pair.isSignificant())
            .toList();
    List<SearcherResult> close =
        ranked.stream()
            .skip(1)
            .filter(other -> sure.stream().noneMatch(pair -> pair.isOf(first, other.name())))
            .toList();
    if (close.isEmpty()) {
      return "";
    }
    return close.size() == ranked.size() - 1
        ? ", but not significantly"
        : ", but not significantly ahead of " + listed(close);
  }

  /** Names, which may have commas and "and" in them. */
  private static String listed(List<SearcherResult> searchers) {
    String last = searchers.get(searchers.size() - 1).name();
    return searchers.size() == 1
        ? last
        : searchers.subList(0, searchers.size() - 1).stream()
            .map(SearcherResult::name)
            .collect(Collectors.joining("; ", "", "; and " + last));
  }

  private static String mean(SearcherResult searcher, double spent) {
    return Figures.percent(searcher.at(spent).orElseThrow().mean());
  }

  /** Which of some searchers has half of its searches at the best first; empty where none has. */
  private String quickest(List<SearcherResult> leaders) {
    SearcherResult first =
        leaders.stream().min(Comparator.comparingDouble(this::median)).orElseThrow();
    return Double.isInfinite(median(first))
        ? ""
        : " Half the searches of "
            + first.name()
            + " are there after "
            + Figures.spent(median(first))
            + ", sooner than those of the others.";
  }

  private double median(SearcherResult searcher) {
    return searcher.reached(result.best()).median();
  }
}
