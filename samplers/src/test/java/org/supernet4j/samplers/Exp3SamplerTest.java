package org.supernet4j.samplers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supernet4j.api.sampler.SamplerFactory;
import org.supernet4j.testkit.SamplerContract;

class Exp3SamplerTest extends SamplerContract<Exp3Settings> {
  private static final Exp3Settings AS_PUBLISHED = new Exp3Settings(0.1, 0.1, 0, false, 1_000);

  @Override
  protected SamplerFactory<Exp3Settings> factory() {
    return new Exp3SamplerFactory();
  }

  @Override
  protected Exp3Settings config() {
    return new Exp3Settings(0.1, 4, 1e-4, true, 1_000);
  }

  private Exp3Sampler sampler(Trials trials, Exp3Settings settings) {
    return (Exp3Sampler) trials.sampler(factory(), settings);
  }

  @Test
  void weightsFollowThePaper() {
    Trials trials = new Trials(4, 100);
    Exp3Sampler sampler = sampler(trials, AS_PUBLISHED);
    double[] weights = {1, 1, 1, 1};
    RandomGenerator random = Trials.random();
    for (int round = 0; round < 100; round++) {
      int arm = random.nextInt(4);
      int hits = random.nextInt(33);
      double sum = Arrays.stream(weights).sum();
      double probability = 0.9 * weights[arm] / sum + 0.1 / 4;
      weights[arm] *= Math.exp(0.1 * (hits / 32.0 / probability) / 4);
      trials.observe(sampler, arm, hits);
    }
    double sum = Arrays.stream(weights).sum();
    double[] expected = Arrays.stream(weights).map(w -> 0.9 * w / sum + 0.1 / 4).toArray();
    assertThat(sampler.probabilities()).containsExactly(expected, within(1e-12));
  }

  @Test
  void sharingFollowsThePaper() {
    Trials trials = new Trials(2, 100);
    Exp3Sampler sampler = sampler(trials, new Exp3Settings(0.5, 1, 0.1, false, 1_000));
    trials.observe(sampler, 0, 32);
    double shared = Math.E * 0.1 / 2 * 2;
    double first = Math.exp(1 / 0.5 / 2) + shared;
    double second = 1 + shared;
    assertThat(sampler.probabilities()[0])
        .isCloseTo(0.5 * first / (first + second) + 0.25, within(1e-12));
  }

  /**
   * Always the most likely subnet fails and all others succeed; then for long only one succeeds.
   */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void survivesAdversarialRewards(boolean baseline) {
    Trials trials = new Trials(6, 100_000);
    Exp3Settings settings = new Exp3Settings(Exp3Settings.SMALLEST_GAMMA, 100, 0, baseline, 10);
    Exp3Sampler sampler = sampler(trials, settings);
    for (int step = 0; step < 100_000; step++) {
      double[] probabilities = sampler.probabilities();
      assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-9));
      assertThat(Arrays.stream(probabilities).min().orElseThrow())
          .isGreaterThanOrEqualTo(Exp3Settings.SMALLEST_GAMMA / 6);
      int choice = Trials.choice(sampler, step);
      int likely = Bandit.best(6, arm -> probabilities[arm]);
      boolean succeeds = step < 50_000 ? choice != likely : choice == 3;
      trials.observe(sampler, choice, succeeds ? 32 : 0);
    }
  }

  /** The best subnet changes three times. */
  @Test
  void followsTheBestSubnetWhenItChanges() {
    Trials trials = new Trials(6, 8_000);
    Exp3Sampler sampler = sampler(trials, config());
    Trials.HitRate turning = (subnet, step) -> subnet == step / 2_000 ? 0.95 : 0.75;
    for (int part = 0; part < 4; part++) {
      int[] pulls = trials.pulls(sampler, 4, turning, part * 2_000L, (part + 1) * 2_000L);
      assertThat(pulls[part]).as("pulls of the best in part %s", part).isGreaterThan(1_200);
    }
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new Exp3Settings(0, 1, 0, true, 10))
        .hasMessage("gamma must be within [0.001, 1], found 0");
    assertThatThrownBy(() -> new Exp3Settings(0.1, -1, 0, true, 10))
        .hasMessage("learning-rate must be within [0, 100], found -1");
    assertThatThrownBy(() -> new Exp3Settings(0.1, 1, 2, true, 10))
        .hasMessage("sharing must be within [0, 1], found 2");
  }
}
