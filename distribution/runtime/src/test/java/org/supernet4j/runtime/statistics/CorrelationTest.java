package org.supernet4j.runtime.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CorrelationTest {
  /** The nine subnets of mnist-nine as its author published them. */
  private static final double[] IN_SUPERNET = {
    .853600, .941300, .951867, .935967, .962083, .968833, .947317, .969000, .971383
  };

  private static final double[] ALONE = {
    .950733, .977233, .988917, .963383, .983217, .989100, .965817, .983167, .990533
  };

  @Test
  void agreesWithThePublishedTable() {
    Correlations found = Correlation.between(IN_SUPERNET, ALONE, 1).orElseThrow();

    assertThat(found.rows()).isEqualTo(9);
    assertThat(found.pearson().value()).isCloseTo(.857, within(.0005));
    assertThat(found.spearman().value()).isCloseTo(.867, within(.0005));
    assertThat(found.kendall().value()).isCloseTo(.722, within(.0005));
  }

  @Test
  void intervalsHoldTheValueAndFollowTheSeed() {
    Correlations found = Correlation.between(IN_SUPERNET, ALONE, 1).orElseThrow();

    for (Estimate estimate : List.of(found.pearson(), found.spearman(), found.kendall())) {
      assertThat(estimate.low()).isLessThan(estimate.value()).isGreaterThan(-0.5);
      assertThat(estimate.high()).isGreaterThan(estimate.value()).isLessThanOrEqualTo(1);
    }
    assertThat(Correlation.between(IN_SUPERNET, ALONE, 1)).hasValue(found);
    assertThat(Correlation.between(IN_SUPERNET, ALONE, 2).orElseThrow().pearson().low())
        .isNotEqualTo(found.pearson().low());
  }

  @Property(tries = 50)
  void kendallIsTauB(
      @ForAll @Size(min = 3, max = 12) List<@IntRange(max = 4) Integer> first,
      @ForAll @Size(12) List<@IntRange(max = 4) Integer> second) {
    double[] one = column(first);
    double[] other = Arrays.copyOf(column(second), one.length);

    Correlation.between(one, other, 3)
        .ifPresent(
            found ->
                assertThat(found.kendall().value()).isCloseTo(tauB(one, other), within(1e-12)));
  }

  @Test
  void oppositeColumnsAreMinusOne() {
    Correlations found =
        Correlation.between(new double[] {1, 2, 3, 4}, new double[] {8, 6, 4, 2}, 1).orElseThrow();

    assertThat(found.pearson()).isEqualTo(found.spearman()).isEqualTo(new Estimate(-1, -1, -1));
    assertThat(found.kendall()).isEqualTo(new Estimate(-1, -1, -1));
  }

  @Test
  void isAbsentWithTooFewRowsOrAConstantColumn() {
    double[] constant = {2, 2, 2, 2};

    assertThat(Correlation.between(new double[0], new double[0], 1)).isEmpty();
    assertThat(Correlation.between(new double[] {1, 2}, new double[] {1, 2}, 1)).isEmpty();
    assertThat(Correlation.between(constant, new double[] {1, 2, 3, 4}, 1)).isEmpty();
    assertThat(Correlation.between(new double[] {1, 2, 3, 4}, constant, 1)).isEmpty();
  }

  @Test
  void namesUnfitColumns() {
    assertThatThrownBy(() -> Correlation.between(new double[3], new double[4], 1))
        .hasMessageContaining("3 and 4");
    assertThatThrownBy(
            () -> Correlation.between(new double[] {1, 2, 3}, new double[] {1, Double.NaN, 3}, 1))
        .hasMessageContaining("second column")
        .hasMessageContaining("NaN in row 2");
  }

  private static double[] column(List<Integer> values) {
    return values.stream().mapToDouble(Integer::doubleValue).toArray();
  }

  /** By definition (Kendall, 1945), over all pairs. */
  private static double tauB(double[] first, double[] second) {
    double agreement = 0;
    double firstDiffers = 0;
    double secondDiffers = 0;
    for (int i = 0; i < first.length; i++) {
      for (int j = 0; j < i; j++) {
        double one = Math.signum(first[i] - first[j]);
        double other = Math.signum(second[i] - second[j]);
        agreement += one * other;
        firstDiffers += one * one;
        secondDiffers += other * other;
      }
    }
    return agreement / Math.sqrt(firstDiffers * secondDiffers);
  }
}
