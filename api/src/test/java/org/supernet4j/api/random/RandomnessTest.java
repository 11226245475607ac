package org.supernet4j.api.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RandomnessTest {
  /** These values may never change: saved runs continue with them. */
  @Test
  void valuesAreStable() {
    Randomness randomness = new Randomness(1187);

    assertThat(randomness.key("sampler", 0)).isEqualTo(696818772899736765L);
    assertThat(randomness.key("sampler", 1)).isEqualTo(-4708442495382031550L);
    assertThat(randomness.key("weights")).isEqualTo(-249913137871760075L);
    assertThat(randomness.key("weights", 3, -4)).isEqualTo(-5248200727747624213L);
    assertThat(randomness.stream("sampler", 0).nextLong()).isEqualTo(-1626671488519822110L);
    assertThat(randomness.stream("sampler", 0).nextInt(9)).isEqualTo(4);
  }

  @Property
  void aStreamDependsOnSeedComponentAndIndexAlone(@ForAll long seed, @ForAll long index) {
    assertThat(new Randomness(seed).stream("a", index).longs(5))
        .containsExactlyElementsOf(
            new Randomness(seed).stream("a", index).longs(5).boxed().toList());
  }

  @Test
  void seedsComponentsAndIndicesAllTellStreamsApart() {
    Set<Long> keys = new HashSet<>();
    int count = 0;
    for (long seed = -5; seed < 5; seed++) {
      for (String component : new String[] {"a", "b", "ab", "ba", "aa", "ä"}) {
        for (long index = -10; index < 90; index++) {
          keys.add(new Randomness(seed).key(component, index));
          keys.add(new Randomness(seed).key(component, index, 0));
          keys.add(new Randomness(seed).key(component, 0, index + 1000));
          count += 3;
        }
      }
    }

    assertThat(keys).hasSize(count);
  }

  @Test
  void componentsNeedAName() {
    assertThatThrownBy(() -> new Randomness(1).stream("", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs a name");
  }

  @Test
  void neighbouringStreamsLookIndependent() {
    Randomness randomness = new Randomness(1);
    double sum = 0;
    double products = 0;
    int steps = 100_000;
    double before = 0.5;
    for (int step = 0; step < steps; step++) {
      double value = randomness.stream("step", step).nextDouble();
      sum += value - 0.5;
      products += (value - 0.5) * (before - 0.5);
      before = value;
    }

    // Six standard errors: deviations of 1 / sqrt(12) and of its square, over sqrt(steps).
    assertThat(Math.abs(sum / steps)).isLessThan(6 / Math.sqrt(12.0 * steps));
    assertThat(Math.abs(products / steps)).isLessThan(6 / (12 * Math.sqrt(steps)));
  }
}
