package org.supernet4j.samplers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.SamplerFactory;
import org.supernet4j.testkit.SamplerContract;

class ShrinkingSamplerTest extends SamplerContract<ShrinkingSettings> {
  private static final Trials.HitRate RISING_BY_INDEX = (subnet, step) -> 0.5 + 0.05 * subnet;

  @Override
  protected SamplerFactory<ShrinkingSettings> factory() {
    return new ShrinkingSamplerFactory();
  }

  @Override
  protected ShrinkingSettings config() {
    return new ShrinkingSettings(10, 0.5, 2, 1, 1_000);
  }

  private static long trained(int[] pulls) {
    return Arrays.stream(pulls).filter(count -> count > 0).count();
  }

  @Test
  void halvesAtEachCutAndKeepsTheBest() {
    Trials trials = new Trials(8, 1_000);
    Sampler sampler = trials.sampler(factory(), new ShrinkingSettings(200, 0.5, 5, 1, 1_000));
    int[] all = trials.pulls(sampler, 2, RISING_BY_INDEX, 0, 200);
    assertThat(all).as("before the first cut").containsOnly(25);
    int[] half = trials.pulls(sampler, 2, RISING_BY_INDEX, 200, 400);
    assertThat(half).as("after the first cut").containsExactly(0, 0, 0, 0, 50, 50, 50, 50);
    assertThat(trained(trials.pulls(sampler, 2, RISING_BY_INDEX, 400, 600))).isEqualTo(2);
    int[] last = trials.pulls(sampler, 2, RISING_BY_INDEX, 600, 1_000);
    assertThat(last).as("only the best is left").containsExactly(0, 0, 0, 0, 0, 0, 0, 400);
  }

  @Test
  void cannotKeepMoreSubnetsThanThereAre() {
    Trials trials = new Trials(5, 2_000);
    assertThatThrownBy(() -> trials.sampler(factory(), new ShrinkingSettings(1, 0.5, 1, 6, 1_000)))
        .hasMessageContainingAll("keep = 6", "has 5 subnets");
  }

  @Test
  void neverDropsTheLastOnes() {
    Trials trials = new Trials(5, 2_000);
    Sampler sampler = trials.sampler(factory(), new ShrinkingSettings(1, 0.99, 1, 2, 1_000));
    trials.pulls(sampler, 2, (subnet, step) -> 0, 0, 1_000);
    assertThat(trained(trials.pulls(sampler, 2, (subnet, step) -> 0, 1_000, 2_000))).isEqualTo(2);
  }

  @Test
  void waitsUntilEachRemainingSubnetHasItsRounds() {
    Trials trials = new Trials(4, 1_000);
    Sampler sampler = trials.sampler(factory(), new ShrinkingSettings(1, 0.5, 10, 1, 1_000));
    assertThat(trials.pulls(sampler, 2, RISING_BY_INDEX, 0, 40)).containsOnly(10);
    assertThat(trained(trials.pulls(sampler, 2, RISING_BY_INDEX, 40, 60))).isEqualTo(2);
  }

  /** 9 subnets go down to 5, 3, 2 and 1: four cuts, five stretches of 200 steps. */
  @Test
  void intervalZeroSpreadsTheCutsOverTheTraining() {
    ShrinkingSettings settings = new ShrinkingSettings(0, 0.5, 1, 1, 1_000);
    assertThat(settings.intervalFor(9, 1_000)).isEqualTo(200);
    assertThat(settings.intervalFor(1, 1_000)).isEqualTo(1_000);
    assertThat(settings.intervalFor(9, 2)).isEqualTo(1);
  }

  @Test
  void cutsDropAtLeastOneAndLeaveWhatIsToBeKept() {
    ShrinkingSettings settings = new ShrinkingSettings(1, 0.1, 1, 3, 1_000);
    assertThat(settings.dropped(5)).isEqualTo(1);
    assertThat(settings.dropped(100)).isEqualTo(10);
    assertThat(settings.dropped(3)).isZero();
    assertThat(settings.dropped(2)).isZero();
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new ShrinkingSettings(0, 1, 1, 1, 10))
        .hasMessageContaining("share must be at least 0 and below 1, found 1.0");
    assertThatThrownBy(() -> new ShrinkingSettings(0, 0.5, 0, 1, 10))
        .hasMessage("min-rounds must be at least 1, found 0");
    assertThatThrownBy(() -> new ShrinkingSettings(0, 0.5, 1, 0, 10))
        .hasMessage("keep must be at least 1, found 0");
  }
}
