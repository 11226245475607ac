package org.supernet4j.runtime.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.supernet4j.runtime.report.number.Quantity;

class ScaleTest {
  @Property
  void linearAxesHoldTheirFiguresAndFewRoundMarks(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double one,
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double other,
      @ForAll @IntRange(min = 3, max = 8) int most) {
    double low = Math.min(one, other);
    double high = Math.max(one, other);
    check(LinearScale.over(low, high), low, high, most);
  }

  @Property
  void logarithmicAxesHoldTheirFiguresAndFewMarks(
      @ForAll @DoubleRange(min = -6, max = 9) double one,
      @ForAll @DoubleRange(min = -6, max = 9) double other,
      @ForAll @IntRange(min = 3, max = 8) int most) {
    double low = Math.pow(10, Math.min(one, other));
    double high = Math.pow(10, Math.max(one, other));
    check(LogScale.over(low, high), low, high, most);
  }

  @Property
  void accuracyAxesHoldTheirFiguresAndFewMarks(
      @ForAll @DoubleRange(min = 0, max = 6) double one,
      @ForAll @DoubleRange(min = 0, max = 6) double other,
      @ForAll @IntRange(min = 3, max = 8) int most) {
    double low = 1 - Math.pow(10, -Math.min(one, other));
    double high = 1 - Math.pow(10, -Math.max(one, other));
    check(AccuracyScale.over(low, high), low, high, most);
  }

  private static void check(Scale scale, double low, double high, int most) {
    assertThat(scale.place(low)).isBetween(-1e-6, 1 + 1e-6);
    assertThat(scale.place(high)).isBetween(scale.place(low) - 1e-9, 1 + 1e-6);
    List<Scale.Tick> ticks = scale.ticks(most);
    assertThat(ticks).hasSizeLessThanOrEqualTo(most + 1);
    assertThat(ticks).allMatch(tick -> tick.step() > 0);
    assertThat(ticks.stream().map(tick -> scale.place(tick.value())))
        .isSorted()
        .allMatch(place -> place > -1e-6 && place < 1 + 1e-6);
  }

  @Test
  void linearMarksAreRound() {
    assertThat(LinearScale.over(0.13, 0.87).ticks(5))
        .extracting(Scale.Tick::value)
        .allMatch(value -> Math.abs(value * 5 - Math.rint(value * 5)) < 1e-9)
        .hasSizeBetween(4, 5);
    assertThat(LinearScale.exactly(0, 5157).ticks(7))
        .extracting(Scale.Tick::value)
        .containsExactly(0.0, 1000.0, 2000.0, 3000.0, 4000.0, 5000.0);
  }

  @Test
  void logarithmicMarksAreOneTwoFiveOrSparser() {
    assertThat(LogScale.over(1, 100).ticks(7))
        .extracting(Scale.Tick::value)
        .containsExactly(1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0);
    assertThat(LogScale.over(1, 1e12).ticks(5))
        .extracting(Scale.Tick::value)
        .containsExactly(1.0, 1e3, 1e6, 1e9, 1e12);
    assertThatThrownBy(() -> LogScale.over(0, 1)).hasMessageContaining("found 0.0 to 1.0");
  }

  @Test
  void accuracyAxesGiveRoomToTheBest() {
    Scale scale = AccuracyScale.over(0.5, 0.999);

    assertThat(scale.place(0.99) - scale.place(0.9))
        .isGreaterThan(2 * (scale.place(0.9) - scale.place(0.7)));
    assertThat(scale.ticks(6)).extracting(Scale.Tick::value).contains(0.9, 0.99, 0.999);
  }

  @Test
  void anAxisTakesTheScaleThatShowsItsFiguresBest() {
    assertThat(Axis.over("a", Quantity.SHARE, 0.1, 0.98).scale()).isInstanceOf(AccuracyScale.class);
    assertThat(Axis.over("a", Quantity.SHARE, 0.97, 0.98).scale()).isInstanceOf(LinearScale.class);
    assertThat(Axis.over("a", Quantity.COUNT, 1, 1e6).scale()).isInstanceOf(LogScale.class);
    assertThat(Axis.over("a", Quantity.COUNT, 0, 1e6).scale()).isInstanceOf(LinearScale.class);
  }
}
