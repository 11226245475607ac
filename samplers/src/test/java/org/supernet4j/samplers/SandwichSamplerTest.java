package org.supernet4j.samplers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supernet4j.api.sampler.Draw.Guidance.DISTILLER;
import static org.supernet4j.api.sampler.Draw.Guidance.LABELS;
import static org.supernet4j.api.sampler.Draw.Role.LARGEST;
import static org.supernet4j.api.sampler.Draw.Role.SAMPLED;
import static org.supernet4j.api.sampler.Draw.Role.SMALLEST;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.DrawResult;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.SamplerContext;
import org.supernet4j.api.sampler.SamplerFactory;
import org.supernet4j.api.sampler.StepFeedback;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.testkit.Contexts;
import org.supernet4j.testkit.FakeMeasures;
import org.supernet4j.testkit.FakeSpaces;
import org.supernet4j.testkit.SamplerContract;
import org.supernet4j.testkit.SimulatedStep;

class SandwichSamplerTest extends SamplerContract<SandwichSettings> {
  private static final Component<SamplerFactory<?>> UNIFORM =
      new Component<>(new UniformSamplerFactory(), new NoSettings());
  private static final Component<SamplerFactory<?>> GREEDY =
      new Component<>(new EpsilonGreedySamplerFactory(), new EpsilonGreedySettings(0, 0, 1_000));

  private final SearchSpace space = FakeSpaces.withDepth();

  @Override
  protected SamplerFactory<SandwichSettings> factory() {
    return new SandwichSamplerFactory();
  }

  @Override
  protected SandwichSettings config() {
    return new SandwichSettings(
        new Component<>(
            new ThompsonSamplerFactory(), new ThompsonSettings(0.95, 1_000, true, 1_000)),
        2,
        List.of(LARGEST));
  }

  private Sampler sampler(SandwichSettings settings) {
    return factory().create(settings, Contexts.sampler(space, 10));
  }

  private static SimulatedStep step(long step) {
    return new SimulatedStep(step, new Randomness(1), subnet -> 0);
  }

  @Test
  void trainsTheLargestAsTeacherThenTheSampledThenTheSmallest() {
    List<Draw> plan = sampler(new SandwichSettings(UNIFORM, 2, List.of(LARGEST))).plan(step(0));
    assertThat(plan).extracting(Draw::role).containsExactly(LARGEST, SAMPLED, SAMPLED, SMALLEST);
    assertThat(plan)
        .extracting(Draw::guidance)
        .containsExactly(LABELS, DISTILLER, DISTILLER, DISTILLER);
    assertThat(plan).extracting(Draw::teacher).containsExactly(true, false, false, false);
    assertThat(plan).extracting(Draw::regularized).containsExactly(true, false, false, false);
    assertThat(plan.get(0).architecture()).isEqualTo(space.largest());
    assertThat(plan.get(3).architecture()).isEqualTo(space.smallest());
  }

  @Test
  void namedRolesLearnFromLabels() {
    assertThat(sampler(new SandwichSettings(UNIFORM, 1, List.of(SMALLEST, LARGEST))).plan(step(0)))
        .extracting(Draw::guidance)
        .containsExactly(LABELS, DISTILLER, LABELS);
  }

  @Test
  void sampledSubnetsOfAStepDifferFromEachOther() {
    Sampler sampler = sampler(new SandwichSettings(UNIFORM, 2, List.of(LARGEST)));
    assertThat(
            LongStream.range(0, 20)
                .mapToObj(step -> sampler.plan(step(step)))
                .anyMatch(plan -> !plan.get(1).architecture().equals(plan.get(2).architecture())))
        .isTrue();
  }

  @Test
  void planOfSeveralDrawsIsTakenWhole() {
    Component<SamplerFactory<?>> all =
        new Component<>(new AllSamplerFactory(), new AllSettings(64));
    assertThat(sampler(new SandwichSettings(all, 2, List.of(LARGEST))).plan(step(0)))
        .hasSize(1 + 7 + 1);
  }

  @Test
  void innerSamplerLearnsFromTheSampledDrawsOnly() {
    Sampler sampler = sampler(new SandwichSettings(GREEDY, 1, List.of(LARGEST)));
    List<Architecture> all = space.all().toList();
    Draw picked = new Draw(all.get(3), SAMPLED, DISTILLER, false, false);
    List<Draw> plan = sampler.plan(step(0));
    sampler.observe(
        new StepFeedback(
            0,
            32,
            List.of(
                new DrawResult(plan.get(0), 0.1, FakeMeasures.sums(32, 32)),
                new DrawResult(picked, 0.5, FakeMeasures.sums(8, 32)),
                new DrawResult(plan.get(2), 0.2, FakeMeasures.sums(32, 32)))));
    assertThat(sampler.plan(step(1)).get(1).architecture()).isEqualTo(all.get(3));
  }

  @Test
  void innerSamplerWithATeacherIsRefused() {
    Component<SamplerFactory<?>> sandwich = new Component<>(factory(), config());
    assertThatThrownBy(() -> sampler(new SandwichSettings(sandwich, 2, List.of(LARGEST))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("inner sampler 'sandwich' has a teacher of its own");
  }

  @Test
  void largestMustLearnFromLabels() {
    assertThatThrownBy(() -> new SandwichSettings(UNIFORM, 2, List.of(SMALLEST)))
        .hasMessageContaining("labels-for must hold largest")
        .hasMessageContaining("found [SMALLEST]");
    assertThatThrownBy(() -> new SandwichSettings(UNIFORM, 2, List.of(LARGEST, LARGEST)))
        .hasMessageContaining("labels-for repeats a role");
    assertThatThrownBy(() -> new SandwichSettings(UNIFORM, 0, List.of(LARGEST)))
        .hasMessage("sampled must be within [1, 1000], found 0");
  }

  @Test
  void spaceWhoseLargestIsNotAllowedIsRefused() {
    SamplerContext context = Contexts.sampler(new WithoutLargest(space.network()), 10);
    assertThatThrownBy(() -> factory().create(config(), context))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'without-largest' does not allow: too large");
  }

  private record WithoutLargest(Network network) implements SearchSpace {
    @Override
    public String name() {
      return "without-largest";
    }

    @Override
    public Optional<String> violation(Architecture architecture) {
      return architecture.equals(largest()) ? Optional.of("too large") : Optional.empty();
    }
  }
}
