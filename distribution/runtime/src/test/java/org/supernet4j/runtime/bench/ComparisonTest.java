package org.supernet4j.runtime.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static Comparison of(String first, double p) {
    return new Comparison(first, "other", 1, 0, .5, p);
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
