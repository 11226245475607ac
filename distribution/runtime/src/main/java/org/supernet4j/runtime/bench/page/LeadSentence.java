package org.supernet4j.runtime.bench.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.supernet4j.runtime.bench.BenchResult;
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
        + leaders.stream().map(SearcherResult::name).collect(Collectors.joining(" and "))
        + (leaders.size() == 1 ? " is ahead with " : " are level with ")
        + most
        + "% on average; the most there is: "
        + Figures.percent(result.best())
        + "%."
        + (leaders.size() == 1 ? "" : quickest(leaders));
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
