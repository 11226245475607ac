package org.supernet4j.runtime.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.searcher.Constraints;
import org.supernet4j.api.table.Table;
import org.supernet4j.api.table.TableContext;
import org.supernet4j.runtime.bench.page.Headline;
import org.supernet4j.runtime.plugin.ComponentContexts;
import org.supernet4j.runtime.table.Reading;

class HeadlineTest {
  private static final double[] SPENT = {50, 140, 200, 500};
  private static final String MOST = " The most in the table: 93.127%.";

  /** Five searches around a mean, in percent, at 50, 140, 200 and 500 queries as far as given. */
  private static SearcherResult searcher(String name, double limit, double... means) {
    return new SearcherResult(
        name,
        limit,
        IntStream.range(-2, 3)
            .mapToObj(
                off ->
                    new Trajectory(
                        Arrays.copyOf(SPENT, means.length),
                        DoubleStream.of(means).map(mean -> (mean + off * 1e-3) / 100).toArray()))
            .toList());
  }

  private static BenchResult result(SearcherResult... searchers) {
    BenchConfig config =
        BenchTest.config("budget.queries = 500", "checkpoints = [50, 500]", "bench.seeds = 5");
    Table table =
        new StairsTableFactory()
            .create(new NoSettings(), TableContext.of(ComponentContexts.outsideRuns()));
    Reading reading = Reading.of(table, config.signal(), "signal");
    AllowedEntries entries = AllowedEntries.of(table, new Constraints(table.space(), List.of()));
    return new BenchResult(config, reading, reading, entries, .93127, List.of(searchers));
  }

  private static final SearcherResult BAYESIAN = searcher("bayesian", 200, 93.02, 93.076, 93.089);
  private static final SearcherResult EVOLUTION =
      searcher("regularized evolution", 500, 92.85, 92.99, 93.032, 93.076);
  private static final SearcherResult RANDOM = searcher("random", 500, 92.72, 92.8, 92.87, 92.95);

  /**
   * What ends at 200 queries is compared at 200, and is told where it has more than others need.
   */
  @Test
  void searcherThatStopsEarlyIsComparedWhereItStops() {
    assertThat(Headline.of(result(BAYESIAN, EVOLUTION, RANDOM)))
        .isEqualTo(
            "After 200 queries, bayesian is ahead with 93.089% on average, but not significantly."
                + " After 500 queries, regularized evolution is ahead with 93.076% on average, but"
                + " not significantly. Not compared there: bayesian (its budget ends after 200"
                + " queries). As much on average with fewer queries: bayesian after 140."
                + MOST);
  }

  /**
   * Of the 252 ways to place 5 of 10, 2 are as far apart as these: p is 1/126 for each of the two
   * comparisons, at 50 and at 200 queries, and twice that once corrected.
   */
  @Test
  void leadIsSignificantByTheCorrectedTest() {
    BenchResult result = result(BAYESIAN, EVOLUTION);

    assertThat(Comparison.all(result))
        .extracting(Comparison::spent)
        .containsExactlyInAnyOrder(50., 200.);
    assertThat(Comparison.all(result))
        .allSatisfy(pair -> assertThat(pair.p()).isEqualTo(2 / 126., within(1e-12)));
    assertThat(Headline.of(result))
        .isEqualTo(
            "After 200 queries, bayesian is ahead with 93.089% on average, significantly ahead of"
                + " regularized evolution. After 500 queries, regularized evolution alone has a"
                + " result: 93.076% on average. Not compared there: bayesian (its budget ends after"
                + " 200 queries). As much on average with fewer queries: bayesian after 140."
                + MOST);
  }

  @Test
  void equalBudgetsNeedOneSentence() {
    assertThat(Headline.of(result(EVOLUTION, RANDOM)))
        .isEqualTo(
            "After 500 queries, regularized evolution is ahead with 93.076% on average,"
                + " significantly ahead of random."
                + MOST);
  }

  @Test
  void levelSearchersAreLedByTheQuickest() {
    SearcherResult quick = searcher("quick", 500, 93, 93.076, 93.076, 93.076);

    assertThat(Headline.of(result(EVOLUTION, quick)))
        .isEqualTo(
            "After 500 queries, regularized evolution; and quick are level with 93.076% on average."
                + " As much on average with fewer queries: quick after 140."
                + MOST);
  }

  @Test
  void ofManyTheFirstAreNamedAndTheOthersCounted() {
    SearcherResult[] level = new SearcherResult[6];
    for (int i = 0; i < level.length; i++) {
      level[i] = searcher("s" + i, 500, 92, 93.076, 93.076, 93.076);
    }

    assertThat(Headline.of(result(level)))
        .startsWith("After 500 queries, s0; s1; s2; and 3 others are level with 93.076%");
  }

  @Test
  void searchersWithoutAnEvaluationAreNamedWithTheReason() {
    SearcherResult late =
        new SearcherResult(
            "late",
            500,
            List.of(
                new Trajectory(new double[] {40}, new double[] {.9}),
                new Trajectory(new double[] {60}, new double[] {.9}),
                new Trajectory(new double[0], new double[0])));

    List<Ranking> rankings = Ranking.all(result(EVOLUTION, late), List.of());
    assertThat(rankings.get(0).absent()).containsExactly(late);
    assertThat(Headline.of(result(EVOLUTION, late)))
        .contains("Not compared there: late (1 of its 3 searches had evaluated nothing).");
  }

  /** Means are told as they are; a test that favours the other one makes no lead sure. */
  @Test
  void leadByTheMeanAloneIsNotSure() {
    Comparison against = new Comparison("a", "b", 500, .1, .1, .01, true);

    assertThat(against.isSurelyAhead("a", "b")).isFalse();
    assertThat(against.isSurelyAhead("b", "a")).isTrue();
  }
}
