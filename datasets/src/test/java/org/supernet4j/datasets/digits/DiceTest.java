package org.supernet4j.datasets.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.random.Randomness;

class DiceTest {
  private final Dice dice = new Dice(new Randomness(1).stream("dice"));

  @Test
  void normalHasMeanZeroAndDeviationOne() {
    double[] draws = DoubleStream.generate(dice::normal).limit(100_000).toArray();
    double mean = DoubleStream.of(draws).average().orElseThrow();
    double square = DoubleStream.of(draws).map(draw -> draw * draw).average().orElseThrow();
    assertThat(mean).isCloseTo(0, within(0.02));
    assertThat(square).isCloseTo(1, within(0.02));
  }

  @Test
  void evenDrawsFillTheirRange() {
    double[] draws = DoubleStream.generate(() -> dice.between(2, 5)).limit(10_000).toArray();
    assertThat(DoubleStream.of(draws)).allMatch(draw -> draw >= 2 && draw < 5);
    assertThat(DoubleStream.of(draws).average().orElseThrow()).isCloseTo(3.5, within(0.05));
  }

  @Test
  void chancesAreKept() {
    long hits =
        DoubleStream.generate(() -> dice.chance(0.3) ? 1 : 0)
            .limit(10_000)
            .filter(d -> d > 0)
            .count();
    assertThat(hits).isBetween(2_800L, 3_200L);
    assertThat(dice.chance(0)).isFalse();
    assertThat(dice.chance(1)).isTrue();
  }
}
