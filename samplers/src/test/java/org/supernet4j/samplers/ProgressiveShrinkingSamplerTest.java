package org.supernet4j.samplers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.SamplerFactory;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.samplers.ProgressiveShrinkingSettings.Phase;
import org.supernet4j.testkit.Contexts;
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
        List.of(new Phase(".*", 0, 1, false), new Phase(".*", 0.3, 1_000, false)));
  }

  private Sampler sampler(Phase... phases) {
    return factory()
        .create(new ProgressiveShrinkingSettings(List.of(phases)), Contexts.sampler(space, 1_000));
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
            new Phase(".*kernel", 0.1, 1_000, false),
            new Phase("depth", 0.4, 2, false),
            new Phase("depth", 0.7, 1_000, false));
    assertThat(drawn(sampler, 0, 100)).containsExactly(space.largest().id());
    assertThat(drawn(sampler, 100, 400)).hasSize(4).allMatch(id -> id.contains("depth=3"));
    assertThat(drawn(sampler, 400, 700)).hasSize(6).noneMatch(id -> id.contains("depth=1"));
    assertThat(drawn(sampler, 700, 1_000)).hasSize(7);
  }

  @Test
  void choicesThatNoPhaseNamesAreFreeFromTheBeginning() {
    assertThat(drawn(sampler(new Phase("depth", 0.5, 1_000, false)), 0, 100)).hasSize(4);
  }

  /** What is free already is kept: the largest alone in the first phase, a smaller one later. */
  @Test
  void channelsAreSortedOnceWhereAPhaseBegins() {
    Sampler sampler =
        sampler(new Phase("depth", 0.4, 2, true), new Phase("depth", 0.7, 1_000, true));
    Choice depth =
        space.choices().list().stream()
            .filter(choice -> choice.name().equals("depth"))
            .findFirst()
            .orElseThrow();

    assertThat(sortings(sampler, 400))
        .containsExactly(Map.entry(Set.of(depth), List.of(space.largest())));
    assertThat(sortings(sampler, 700))
        .containsExactly(
            Map.entry(
                Set.of(depth),
                List.of(
                    space.largest(), space.largest().with(space.choices().positionOf(depth), 1))));
    assertThat(LongStream.range(0, 1_000).filter(step -> !sortings(sampler, step).isEmpty()))
        .containsExactly(400L, 700L);
  }

  private static Map<Set<Choice>, List<Architecture>> sortings(Sampler sampler, long step) {
    SimulatedStep context = new SimulatedStep(step, new Randomness(1), subnet -> 0);
    sampler.plan(context);
    return context.sortings();
  }

  @Test
  void phasesThatNameNothingOrAreOutOfOrderAreRefused() {
    assertThatThrownBy(() -> sampler(new Phase("kernel", 0, 1, false)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("phases.choices = kernel names no choice of search space");
    assertThatThrownBy(() -> sampler(new Phase("(", 0, 1, false)))
        .hasMessageContaining("is no regular expression");
    assertThatThrownBy(
            () -> sampler(new Phase("depth", 0.5, 1, false), new Phase("depth", 0.4, 2, false)))
        .hasMessageContaining("phases must be in order of from, found 0.5 before 0.4");
    assertThatThrownBy(() -> sampler()).hasMessageContaining("at least one phase");
  }
}
