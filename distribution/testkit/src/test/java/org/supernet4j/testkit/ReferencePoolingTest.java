package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.network.Padding;
import org.supernet4j.api.network.Pooling;

class ReferencePoolingTest {
  private static final FeatureMaps NINE =
      new FeatureMaps(1, 3, 3, 1, new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9});

  @Test
  void meanCountsPositionsInsideOnly() {
    Pooling pooling = Pooling.of(Pooling.Kind.AVERAGE, 3, 1).withPadding(Padding.SAME);

    assertThat(ReferencePooling.pool(NINE, pooling).values())
        .containsExactly(3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7);
  }

  @Test
  void countedPaddingMakesTheMeanSmaller() {
    Pooling pooling =
        Pooling.of(Pooling.Kind.AVERAGE, 3, 2).withPadding(Padding.SYMMETRIC).countingPadding();

    double[] sums = {12, 16, 24, 28};
    assertThat(ReferencePooling.pool(NINE, pooling).values())
        .containsExactly(Arrays.stream(sums).map(sum -> sum / 9).toArray());
  }

  /** AttentiveNAS: {@code avg_pool2d(x, 2, padding=1)} where the extent is odd. */
  @Test
  void oddExtentsHaveTheirZerosInFront() {
    Pooling pooling =
        Pooling.of(Pooling.Kind.AVERAGE, 2, 2).withPadding(Padding.SAME_LOWER).countingPadding();

    assertThat(ReferencePooling.pool(NINE, pooling).values())
        .containsExactly(1 / 4.0, 5 / 4.0, 11 / 4.0, 28 / 4.0);
  }

  @Test
  void maximumTakesNoPadding() {
    FeatureMaps negative = NINE.map(value -> -value);
    Pooling pooling = Pooling.of(Pooling.Kind.MAX, 3, 2).withPadding(Padding.SAME);

    assertThat(ReferencePooling.pool(negative, pooling).values()).containsExactly(-1, -2, -4, -5);
  }

  @Test
  void validWindowsIgnoreTheRest() {
    Pooling pooling = Pooling.of(Pooling.Kind.AVERAGE, 2, 2);

    assertThat(ReferencePooling.pool(NINE, pooling).values()).containsExactly(3);
  }

  @Test
  void globalAverageIsPerExampleAndChannel() {
    FeatureMaps maps = new FeatureMaps(2, 1, 2, 2, new double[] {1, 10, 3, 30, 5, 50, 6, 70});

    FeatureMaps output = ReferencePooling.globalAverage(maps);

    assertThat(output.values()).containsExactly(2, 20, 5.5, 60);
    assertThat(output.height() * output.width()).isEqualTo(1);
  }
}
