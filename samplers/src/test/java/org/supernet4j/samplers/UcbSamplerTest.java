package org.supernet4j.samplers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.SamplerFactory;
import org.supernet4j.testkit.SamplerContract;

class UcbSamplerTest extends SamplerContract<UcbSettings> {
  private static final UcbSettings PLAIN = new UcbSettings(1, 1, false, 1_000);

  @Override
  protected SamplerFactory<UcbSettings> factory() {
    return new UcbSamplerFactory();
  }

  @Override
  protected UcbSettings config() {
    return new UcbSettings(0.05, 0.95, true, 1_000);
  }

  @Test
  void everySubnetIsTriedOnceFirst() {
    Trials trials = new Trials(20, 100);
    Sampler sampler = trials.sampler(factory(), config());
    Set<Integer> tried = new HashSet<>();
    for (int step = 0; step < 20; step++) {
      int subnet = Trials.choice(sampler, step);
      assertThat(tried.add(subnet)).isTrue();
      trials.observe(sampler, subnet, 32);
    }
  }

  @Test
  void plainIndexIsThatOfThePaper() {
    Trials trials = new Trials(3, 100);
    Sampler sampler = trials.sampler(factory(), PLAIN);
    double[] rounds = new double[3];
    double[] rewards = new double[3];
    RandomGenerator random = Trials.random();
    for (int step = 0; step < 200; step++) {
      int subnet = step < 3 ? step : random.nextInt(3);
      int hits = random.nextInt(33);
      trials.observe(sampler, subnet, hits);
      rounds[subnet]++;
      rewards[subnet] += hits / 32.0;
      if (step >= 2) {
        assertThat(Trials.choice(sampler, step)).isEqualTo(bestIndex(rounds, rewards, step + 1));
      }
    }
  }

  private static int bestIndex(double[] rounds, double[] rewards, double total) {
    int best = 0;
    double highest = -1;
    for (int arm = 0; arm < rounds.length; arm++) {
      double bound = rewards[arm] / rounds[arm] + Math.sqrt(2 * Math.log(total) / rounds[arm]);
      if (bound > highest) {
        highest = bound;
        best = arm;
      }
    }
    return best;
  }

  /** The best subnet turns worst halfway. */
  @Test
  void discountFindsTheNewBest() {
    Trials trials = new Trials(5, 2_000);
    Trials.HitRate turning =
        (subnet, step) -> subnet == (step < 1_000 ? 0 : 4) ? 0.95 : step < 1_000 ? 0.7 : 0.75;
    Sampler sampler = trials.sampler(factory(), config());
    assertThat(trials.pulls(sampler, 3, turning, 0, 1_000)[0]).isGreaterThan(700);
    assertThat(trials.pulls(sampler, 3, turning, 1_000, 2_000)[4]).isGreaterThan(700);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.5, 1.01, Double.NaN})
  void discountOutOfRangeIsRefused(double discount) {
    assertThatThrownBy(() -> new UcbSettings(1, discount, true, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("discount must be above 0 and at most 1");
  }
}
