package org.supernet4j.samplers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.SamplerContext;
import org.supernet4j.api.sampler.SamplerFactory;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.samplers.ProgressiveShrinkingSettings.Phase;
import org.supernet4j.testkit.FakeSpaces;
import org.supernet4j.testkit.SamplerContract;
import org.supernet4j.testkit.SimulatedStep;

class ProgressiveShrinkingSamplerTest extends SamplerContract<ProgressiveShrinkingSettings> {
  private final SearchSpace space = FakeSpaces.withDepth();

  @Override
  protected SamplerFactory<ProgressiveShrinkingSettings> factory() {
    return new ProgressiveShrinkingSamplerFactory();
  }

  @Override
  protected ProgressiveShrinkingSettings config() {
    return new ProgressiveShrinkingSettings(
        List.of(new Phase(".*", 0, 1), new Phase(".*", 0.3, 1_000)));
  }

  private Sampler sampler(Phase... phases) {
    return factory()
        .create(
            new ProgressiveShrinkingSettings(List.of(phases)),
            new SamplerContext(space, 1_000, new Randomness(1)));
  }

  private static Set<String> drawn(Sampler sampler, long from, long to) {
    return LongStream.range(from, to)
        .mapToObj(step -> new SimulatedStep(step, new Randomness(1), subnet -> 0))
        .map(step -> sampler.plan(step).get(0).architecture().id())
        .collect(Collectors.toSet());
  }

  @Test
  void optionsAreFreedPhaseByPhaseFromTheLargestDownwards() {
    Sampler sampler =
        sampler(
            new Phase(".*kernel", 0.1, 1_000),
            new Phase("depth", 0.4, 2),
            new Phase("depth", 0.7, 1_000));
    assertThat(drawn(sampler, 0, 100)).containsExactly(space.largest().id());
    assertThat(drawn(sampler, 100, 400)).hasSize(4).allMatch(id -> id.contains("depth=3"));
    assertThat(drawn(sampler, 400, 700)).hasSize(6).noneMatch(id -> id.contains("depth=1"));
    assertThat(drawn(sampler, 700, 1_000)).hasSize(7);
  }

  @Test
  void choicesThatNoPhaseNamesAreFreeFromTheBeginning() {
    assertThat(drawn(sampler(new Phase("depth", 0.5, 1_000)), 0, 100)).hasSize(4);
  }

  @Test
  void phasesThatNameNothingOrAreOutOfOrderAreRefused() {
    assertThatThrownBy(() -> sampler(new Phase("kernel", 0, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("phases.choices = kernel names no choice of search space");
    assertThatThrownBy(() -> sampler(new Phase("(", 0, 1)))
        .hasMessageContaining("is no regular expression");
    assertThatThrownBy(() -> sampler(new Phase("depth", 0.5, 1), new Phase("depth", 0.4, 2)))
        .hasMessageContaining("phases must be in order of from, found 0.5 before 0.4");
    assertThatThrownBy(() -> sampler()).hasMessageContaining("at least one phase");
  }
}
