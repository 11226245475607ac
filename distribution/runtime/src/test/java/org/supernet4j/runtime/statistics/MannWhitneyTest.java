package org.supernet4j.runtime.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MannWhitneyTest {
  private static final double CLOSE = 1e-12;

  @Test
  void samplesThatBeatEachOtherEquallyOftenDoNotDiffer() {
    MannWhitney level = MannWhitney.of(new double[] {1, 4, 5, 8}, new double[] {2, 3, 6, 7});

    assertThat(level.superiority()).isEqualTo(.5);
    assertThat(level.p()).isEqualTo(1);
  }

  /** Every way to divide up to 12 different values in two samples of at most 6. */
  @Test
  void everyArrangementOfDifferentValuesAgreesWithCounting() {
    for (int first = 1; first <= 6; first++) {
      for (int second = 1; second <= 6; second++) {
        double[] values = IntStream.range(0, first + second).asDoubleStream().toArray();
        assertCounts(values, first);
      }
    }
  }

  @Test
  void everyArrangementOfTiedValuesAgreesWithCounting() {
    assertCounts(new double[] {1, 1, 2, 2, 2, 3, 4, 4}, 3);
    assertCounts(new double[] {1, 1, 1, 1, 1, 2, 3, 3, 3}, 4);
    assertCounts(new double[] {0, 5, 5, 5, 5, 7}, 2);
    assertCounts(new double[] {2, 2, 2, 2, 2}, 2);
  }

  /** Asks for each division of the values whether p is the share of those as far from level. */
  private static void assertCounts(double[] values, int first) {
    List<double[][]> divisions = divisions(values, first);
    for (double[][] asked : divisions) {
      double distance = distance(asked);
      long asFar = divisions.stream().filter(each -> distance(each) >= distance - CLOSE).count();
      assertThat(MannWhitney.of(asked[0], asked[1]).p())
          .as("%s against %s", Arrays.toString(asked[0]), Arrays.toString(asked[1]))
          .isEqualTo((double) asFar / divisions.size(), within(CLOSE));
    }
  }

  /** How far U is from half of all pairs, counted pair by pair. */
  private static double distance(double[][] samples) {
    double u = 0;
    for (double one : samples[0]) {
      for (double other : samples[1]) {
        u += one > other ? 1 : one == other ? .5 : 0;
      }
    }
    return Math.abs(u - samples[0].length * samples[1].length / 2.0);
  }

  private static List<double[][]> divisions(double[] values, int first) {
    List<double[][]> divisions = new ArrayList<>();
    for (int bits = 0; bits < 1 << values.length; bits++) {
      if (Integer.bitCount(bits) == first) {
        int chosen = bits;
        divisions.add(
            new double[][] {
              IntStream.range(0, values.length)
                  .filter(i -> (chosen >> i & 1) == 1)
                  .mapToDouble(i -> values[i])
                  .toArray(),
              IntStream.range(0, values.length)
                  .filter(i -> (chosen >> i & 1) == 0)
                  .mapToDouble(i -> values[i])
                  .toArray()
            });
      }
    }
    return divisions;
  }

  /** Critical values of U of two-sided tests, as tables in textbooks (Siegel, 1956) give them. */
  @ParameterizedTest
  @CsvSource({
    "4, 4, .05, 0", "5, 5, .05, 2", "6, 6, .05, 5", "7, 7, .05, 8", "8, 8, .05, 13",
    "9, 9, .05, 17", "10, 10, .05, 23", "15, 15, .05, 64", "20, 20, .05, 127", "5, 8, .05, 6",
    "8, 12, .05, 22", "10, 20, .05, 55", "5, 5, .01, 0", "6, 6, .01, 2", "7, 7, .01, 4",
    "8, 8, .01, 7", "9, 9, .01, 11", "10, 10, .01, 16", "15, 15, .01, 51", "20, 20, .01, 105"
  })
  void criticalValuesAreThePublishedOnes(int first, int second, double level, int critical) {
    assertThat(pOf(first, second, critical)).isLessThanOrEqualTo(level);
    assertThat(pOf(first, second, critical + 1)).isGreaterThan(level);
    assertThat(pOf(second, first, critical)).isLessThanOrEqualTo(level);
    assertThat(pOf(second, first, first * second - critical)).isLessThanOrEqualTo(level);
  }

  /** The test of two samples of different values, of which the first wins {@code u} pairs. */
  private static double pOf(int first, int second, int u) {
    double[] one = new double[first];
    for (int i = 0, left = u; i < first; i++) {
      int wins = Math.min(second, left);
      left -= wins;
      one[i] = wins + .5 - i / 1000.;
    }
    return MannWhitney.of(one, IntStream.rangeClosed(1, second).asDoubleStream().toArray()).p();
  }

  /** {@code scipy.stats.mannwhitneyu(..., method='asymptotic')} of SciPy 1.17.1. */
  @Test
  void manyValuesAreComparedByTheNormalApproximation() {
    MannWhitney different =
        MannWhitney.of(
            IntStream.range(0, 60).asDoubleStream().toArray(),
            IntStream.range(0, 60).mapToDouble(i -> i + 12.5).toArray());
    assertThat(different.isExact()).isFalse();
    assertThat(different.p()).isEqualTo(0.0004243453375935733, within(1e-10));

    MannWhitney tied =
        MannWhitney.of(
            IntStream.range(0, 60).map(i -> i / 2).asDoubleStream().toArray(),
            IntStream.range(0, 55).map(i -> (i + 12) / 2).asDoubleStream().toArray());
    assertThat(tied.p()).isEqualTo(0.005322565824379244, within(1e-10));
  }

  @Test
  void manyEqualValuesDoNotDiffer() {
    assertThat(MannWhitney.of(new double[40], new double[35]).p()).isEqualTo(1);
  }

  @Test
  void whatIsNotANumberIsRefused() {
    assertThatThrownBy(() -> MannWhitney.of(new double[] {1}, new double[] {Double.NaN}))
        .hasMessageContaining("second sample");
    assertThatThrownBy(() -> MannWhitney.of(new double[0], new double[] {1}))
        .hasMessageContaining("first sample");
  }
}
