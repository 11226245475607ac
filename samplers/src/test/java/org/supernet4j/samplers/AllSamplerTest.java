package org.supernet4j.samplers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.SamplerContext;
import org.supernet4j.api.sampler.SamplerFactory;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.testkit.Contexts;
import org.supernet4j.testkit.FakeSpaces;
import org.supernet4j.testkit.SamplerContract;
import org.supernet4j.testkit.SimulatedStep;

class AllSamplerTest extends SamplerContract<AllSettings> {
  @Override
  protected SamplerFactory<AllSettings> factory() {
    return new AllSamplerFactory();
  }

  @Override
  protected AllSettings config() {
    return new AllSettings(64);
  }

  @Override
  protected boolean varies() {
    return false;
  }

  @Test
  void everyStepTrainsEverySubnetOnceInTheOrderOfTheSpace() {
    SearchSpace space = FakeSpaces.withDepth();
    Randomness randomness = new Randomness(1);
    assertThat(
            factory()
                .create(config(), Contexts.sampler(space, 10))
                .plan(new SimulatedStep(3, randomness, subnet -> 0)))
        .isEqualTo(space.all().map(Draw::sampled).toList());
  }

  @Test
  void largerSpacesAreRefused() {
    SamplerContext context = Contexts.sampler(FakeSpaces.huge(), 10);
    assertThatThrownBy(() -> factory().create(config(), context))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sampler 'all'")
        .hasMessageContaining("'fake-huge' has more than at-most = 64")
        .hasMessageContaining("raise at-most or take the sampler 'uniform'");
  }

  @Test
  void spaceOfTheLargestSizeIsAccepted() {
    SamplerContext context = Contexts.sampler(FakeSpaces.ofWidths(64), 10);
    assertThat(factory().create(config(), context)).isNotNull();
  }

  @Test
  void limitMustBePositive() {
    assertThatThrownBy(() -> new AllSettings(0)).hasMessage("at-most must be at least 1, found 0");
  }
}
