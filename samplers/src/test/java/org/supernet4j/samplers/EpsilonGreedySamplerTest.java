package org.supernet4j.samplers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.SamplerFactory;
import org.supernet4j.testkit.SamplerContract;

class EpsilonGreedySamplerTest extends SamplerContract<EpsilonGreedySettings> {
  private final Trials trials = new Trials(4, 1_000);

  @Override
  protected SamplerFactory<EpsilonGreedySettings> factory() {
    return new EpsilonGreedySamplerFactory();
  }

  @Override
  protected EpsilonGreedySettings config() {
    return new EpsilonGreedySettings(0.2, 10, 1_000);
  }

  private Sampler sampler(double epsilon, long warmupRounds) {
    return trials.sampler(factory(), new EpsilonGreedySettings(epsilon, warmupRounds, 1_000));
  }

  @Test
  void trainsTheBestRunningHitRateOfOwnSteps() {
    Sampler sampler = sampler(0, 0);
    assertThat(Trials.choice(sampler, 0)).as("nothing tried: all count as 0").isZero();
    trials.observe(sampler, 0, 10); // 10/32 = .3125
    assertThat(Trials.choice(sampler, 1)).isZero();
    trials.observe(sampler, 1, 24); // 24/32 = .75
    assertThat(Trials.choice(sampler, 2)).isEqualTo(1);
    trials.observe(sampler, 1, 0); // 24/64 = .375
    assertThat(Trials.choice(sampler, 3)).isEqualTo(1);
    trials.observe(sampler, 0, 20); // 30/64 = .46875
    assertThat(Trials.choice(sampler, 4)).isZero();
    trials.observe(sampler, 3, 15); // 15/32 = .46875, later in the order
    assertThat(Trials.choice(sampler, 5)).isZero();
    trials.observe(sampler, 3, 16); // 31/64 = .484375
    assertThat(Trials.choice(sampler, 6)).isEqualTo(3);
  }

  @Test
  void untriedSubnetCountsAsZero() {
    Sampler sampler = sampler(0, 0);
    trials.observe(sampler, 3, 1);
    assertThat(Trials.choice(sampler, 1)).isEqualTo(3);
  }

  @Test
  void warmUpIsUniformAndEndsAtItsStep() {
    Sampler sampler = sampler(0, 100);
    trials.observe(sampler, 2, 32);
    assertThat(LongStream.range(0, 100).mapToInt(step -> Trials.choice(sampler, step)).distinct())
        .hasSize(4);
    assertThat(LongStream.range(100, 200).mapToInt(step -> Trials.choice(sampler, step)).distinct())
        .containsExactly(2);
  }

  @Test
  void epsilonIsTheShareOfRandomSteps() {
    Sampler sampler = sampler(0.2, 0);
    trials.observe(sampler, 2, 32);
    long others =
        LongStream.range(0, 10_000).filter(step -> Trials.choice(sampler, step) != 2).count();
    // Three of four random draws miss the best: 15 %, six standard deviations are 2.1 %.
    assertThat(others).isBetween(1_285L, 1_715L);
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new EpsilonGreedySettings(1.5, 0, 10))
        .hasMessage("epsilon must be within [0, 1], found 1.5");
    assertThatThrownBy(() -> new EpsilonGreedySettings(0.1, -1, 10))
        .hasMessage("warmup-rounds must be at least 0, found -1");
  }
}
