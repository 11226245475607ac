package org.supernet4j.samplers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.SamplerFactory;
import org.supernet4j.testkit.SamplerContract;

class ThompsonSamplerTest extends SamplerContract<ThompsonSettings> {
  private final Trials trials = new Trials(2, 1_000);

  @Override
  protected SamplerFactory<ThompsonSettings> factory() {
    return new ThompsonSamplerFactory();
  }

  @Override
  protected ThompsonSettings config() {
    return new ThompsonSettings(0.95, 1_000, true, 1_000);
  }

  private Sampler plain(long evidence) {
    return trials.sampler(factory(), new ThompsonSettings(1, evidence, false, 1_000));
  }

  private static long choicesOfTheSecond(Sampler sampler) {
    return LongStream.range(0, 10_000).filter(step -> Trials.choice(sampler, step) == 1).count();
  }

  @Test
  void withoutEvidenceBothAreAsLikely() {
    assertThat(choicesOfTheSecond(plain(1_000))).isBetween(4_700L, 5_300L);
  }

  /**
   * Beta(1 + 0, 1 + 32) against Beta(1, 1): the second is higher with probability 33/34, the mean
   * of {@code 1 - (1 - x)^33}.
   */
  @Test
  void subnetIsTrainedWithTheProbabilityThatItIsTheBest() {
    Sampler sampler = plain(1_000);
    trials.observe(sampler, 0, 0);
    assertThat(choicesOfTheSecond(sampler)).isBetween(9_706L - 100, 9_706L + 100);
  }

  /** Evidence of one image: Beta(1, 2) against Beta(1, 1), the second is higher in 2 of 3 cases. */
  @Test
  void cappedEvidenceKeepsExploring() {
    Sampler sampler = plain(1);
    for (int round = 0; round < 100; round++) {
      trials.observe(sampler, 0, 0);
    }
    assertThat(choicesOfTheSecond(sampler)).isBetween(6_667L - 290, 6_667L + 290);
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new ThompsonSettings(0, 10, true, 10))
        .hasMessageContaining("discount must be above 0");
    assertThatThrownBy(() -> new ThompsonSettings(1, 0, true, 10))
        .hasMessage("evidence must be at least 1, found 0");
  }
}
