package org.supernet4j.samplers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.sampler.SamplerFactory;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.testkit.FakeSpaces;
import org.supernet4j.testkit.SamplerContract;

class UniformSamplerTest extends SamplerContract<NoSettings> {
  @Override
  protected SamplerFactory<NoSettings> factory() {
    return new UniformSamplerFactory();
  }

  @Override
  protected NoSettings config() {
    return new NoSettings();
  }

  @Override
  protected List<SearchSpace> spaces() {
    List<SearchSpace> spaces = new ArrayList<>(FakeSpaces.small());
    spaces.add(FakeSpaces.huge());
    return spaces;
  }

  @Test
  void everySubnetComesAboutEquallyOften() {
    Trials trials = new Trials(5, 10_000);
    int[] pulls = trials.pulls(trials.sampler(factory(), config()), 1, (subnet, step) -> 0.5);
    // Six standard deviations of a binomial of 10,000 trials.
    assertThat(IntStream.of(pulls)).allMatch(count -> count > 1_760 && count < 2_240);
  }
}
