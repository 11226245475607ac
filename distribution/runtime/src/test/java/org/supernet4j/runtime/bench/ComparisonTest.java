package org.supernet4j.runtime.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static Comparison of(String first, double p) {
    return new Comparison(first, "other", 1, 0, .5, p, true);
  }

  private static SearcherResult searches(double... worths) {
    return new SearcherResult(
        "a",
        1,
        Arrays.stream(worths)
            .mapToObj(worth -> new Trajectory(new double[] {1}, new double[] {worth}))
            .toList());
  }

  /** Of the 20 ways to place 3 of 6, 2 are as far apart as these. */
  @Test
  void fewSearchesAreComparedExactly() {
    Comparison apart = Comparison.compare(searches(.1, .2, .3), searches(.4, .5, .6), 1);
    assertThat(apart.p()).isEqualTo(.1, within(1e-12));
    assertThat(apart.isExact()).isTrue();
    assertThat(apart.superiority()).isZero();

    assertThat(Comparison.compare(searches(.1), searches(.2), 1).p()).isEqualTo(1, within(1e-12));
  }

  @Test
  void searchersThatWinEquallyOftenDoNotDiffer() {
    Comparison level = Comparison.compare(searches(.1, .4, .5, .8), searches(.2, .3, .6, .7), 1);

    assertThat(level.superiority()).isEqualTo(.5);
    assertThat(level.p()).isEqualTo(1);
    assertThat(level.isSignificant()).isFalse();
  }

  @Test
  void pairsAreCorrectedAfterHolm() {
    List<Comparison> corrected =
        Comparison.corrected(List.of(of("a", .04), of("b", .01), of("c", .03), of("d", .9)));

    assertThat(corrected).extracting(Comparison::first).containsExactly("b", "c", "a", "d");
    assertThat(corrected).extracting(Comparison::p).containsExactly(.04, .09, .09, .9);
    assertThat(corrected)
        .extracting(Comparison::isSignificant)
        .containsExactly(true, false, false, false);
  }
}
