package org.supernet4j.samplers.attentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.predictor.PredictorCheck;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.SamplerFactory;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.samplers.attentive.AttentiveSettings.Pick;
import org.supernet4j.samplers.attentive.AttentiveSettings.Prior;
import org.supernet4j.samplers.attentive.AttentiveSettings.Target;
import org.supernet4j.testkit.Contexts;
import org.supernet4j.testkit.FakeSpaces;
import org.supernet4j.testkit.SamplerContract;
import org.supernet4j.testkit.SimulatedStep;

class AttentiveSamplerTest {
  private static final Score BY_LOSS = new Score.Loss();
  private static final Score BY_PREDICTOR =
      new Score.Predictor(new Component<>(new SumPredictorFactory(), new NoSettings()), 0.5, 4, 3);

  private final SearchSpace space = FakeSpaces.huge();
  private final CostModel costs = new CostModel(space.network());

  private static AttentiveSettings settings(int candidates, Pick pick, Score score) {
    return settings(candidates, pick, score, Prior.SAMPLED, Optional.empty(), Optional.empty());
  }

  private static AttentiveSettings settings(
      int candidates,
      Pick pick,
      Score score,
      Prior prior,
      Optional<Double> atLeast,
      Optional<Double> atMost) {
    return new AttentiveSettings(
        candidates, pick, score, Target.MACS, 20, atLeast, atMost, prior, 20_000);
  }

  abstract static class Contract extends SamplerContract<AttentiveSettings> {
    @Override
    protected SamplerFactory<AttentiveSettings> factory() {
      return new AttentiveSamplerFactory();
    }
  }

  @Nested
  class ByLoss extends Contract {
    @Override
    protected AttentiveSettings config() {
      return settings(3, Pick.MIXED, BY_LOSS);
    }
  }

  @Nested
  class ByPredictor extends Contract {
    @Override
    protected AttentiveSettings config() {
      return settings(
          3, Pick.BEST_UP, BY_PREDICTOR, Prior.UNIFORM, Optional.empty(), Optional.empty());
    }
  }

  private Sampler sampler(AttentiveSettings settings) {
    return new AttentiveSamplerFactory().create(settings, Contexts.sampler(space, 100));
  }

  /** A step in which the sum of the option indices is the loss. */
  private static SimulatedStep step(long step) {
    return new SimulatedStep(step, new Randomness(1), AttentiveSamplerTest::optionsTaken);
  }

  private static double optionsTaken(Architecture subnet) {
    return IntStream.of(subnet.options()).sum();
  }

  private static Stream<Architecture> drawn(Sampler sampler, int steps) {
    return LongStream.range(0, steps)
        .mapToObj(step -> sampler.plan(step(step)).get(0).architecture());
  }

  private double meanOptions(AttentiveSettings settings) {
    return drawn(sampler(settings), 400)
        .mapToDouble(AttentiveSamplerTest::optionsTaken)
        .average()
        .orElseThrow();
  }

  @Test
  void bestHasTheLowestLossOfItsCostAndWorstTheHighest() {
    double best = meanOptions(settings(10, Pick.BEST_UP, BY_LOSS));
    double any = meanOptions(settings(1, Pick.BEST_UP, BY_LOSS));
    double worst = meanOptions(settings(10, Pick.WORST_UP, BY_LOSS));
    double mixed = meanOptions(settings(10, Pick.MIXED, BY_LOSS));
    assertThat(best).isLessThan(any - 1);
    assertThat(worst).isGreaterThan(any + 1);
    assertThat(mixed).isBetween(best + 0.5, worst - 0.5);
  }

  @Test
  void candidatesOfAStepHaveOneTargetCost() {
    List<List<Architecture>> asked = new ArrayList<>();
    Targets targets =
        new Targets(settings(10, Pick.BEST_UP, BY_LOSS), Contexts.sampler(space, 100));
    for (int i = 0; i < 50; i++) {
      asked.add(targets.draw(10, new Randomness(i).stream("test")));
    }
    double width = (macs(space.largest()) - macs(space.smallest())) / 20;
    for (List<Architecture> candidates : asked) {
      double[] macs = candidates.stream().mapToDouble(this::macs).sorted().toArray();
      assertThat(macs[macs.length - 1] - macs[0]).isLessThanOrEqualTo(width);
    }
  }

  private double macs(Architecture subnet) {
    return costs.cost(subnet).macs();
  }

  @Test
  void sampledPriorCostsWhatRandomSubnetsCost() {
    RandomGenerator random = new Randomness(3).stream("random");
    double expected = 0;
    for (int i = 0; i < 2_000; i++) {
      expected += macs(space.random(random)) / 2_000;
    }
    double found =
        drawn(sampler(settings(1, Pick.BEST_UP, BY_LOSS)), 2_000)
            .mapToDouble(this::macs)
            .average()
            .orElseThrow();
    assertThat(found).isCloseTo(expected, within(0.03 * expected));
  }

  @Test
  void uniformPriorReachesCostsThatRandomSubnetsSeldomHave() {
    double range = macs(space.largest()) - macs(space.smallest());
    double high = macs(space.smallest()) + 0.6 * range;
    AttentiveSettings uniform =
        settings(1, Pick.BEST_UP, BY_LOSS, Prior.UNIFORM, Optional.empty(), Optional.empty());
    long often = drawn(sampler(uniform), 300).filter(subnet -> macs(subnet) > high).count();
    long seldom =
        drawn(sampler(settings(1, Pick.BEST_UP, BY_LOSS)), 300)
            .filter(subnet -> macs(subnet) > high)
            .count();
    assertThat(often).isGreaterThan(3 * seldom + 3);
  }

  @Test
  void limitsAreKept() {
    double range = macs(space.largest()) - macs(space.smallest());
    double least = macs(space.smallest()) + 0.3 * range;
    double most = macs(space.smallest()) + 0.4 * range;
    AttentiveSettings settings =
        settings(2, Pick.BEST_UP, BY_LOSS, Prior.SAMPLED, Optional.of(least), Optional.of(most));
    assertThat(drawn(sampler(settings), 100))
        .allSatisfy(
            subnet -> assertThat(macs(subnet)).isBetween(least - range / 40, most + range / 40));
  }

  @Test
  void costsThatNoSubnetHasAreAnErrorBeforeTraining() {
    AttentiveSettings settings =
        settings(3, Pick.BEST_UP, BY_LOSS, Prior.SAMPLED, Optional.of(1e12), Optional.empty());
    assertThatThrownBy(() -> sampler(settings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("search space 'fake-huge' 0 cost between at-least and at-most")
        .hasMessageContaining("set at-least and at-most accordingly");
    assertThatThrownBy(
            () ->
                settings(
                    3, Pick.BEST_UP, BY_LOSS, Prior.SAMPLED, Optional.of(2.0), Optional.of(1.0)))
        .hasMessage("at-least = 2.0 is above at-most = 1.0");
  }

  @Test
  void predictorLearnsOnceAndIsChecked() {
    Sampler sampler = sampler(settings(5, Pick.BEST_UP, BY_PREDICTOR));
    List<PredictorCheck> checks = new ArrayList<>();
    for (long i = 0; i < 100; i++) {
      SimulatedStep step = step(i);
      sampler.plan(step);
      checks.addAll(step.checks());
      assertThat(checks).as("checks by step %s", i).hasSize(i < 50 ? 0 : 1);
    }
    assertThat(checks.get(0).learntFrom()).isEqualTo(4);
    assertThat(checks.get(0).measured()).hasSize(3);
  }

  @Test
  void keptTableIsTheSameAndADamagedOneIsMadeAnew(@TempDir Path folder) throws IOException {
    CostTableCache tables = new CostTableCache(folder);
    CostTable made = tables.table(space, Target.MACS, 100, 5_000);
    List<Path> files;
    try (Stream<Path> kept = Files.list(folder)) {
      files = kept.toList();
    }
    assertThat(files).hasSize(1);
    assertSame(tables.table(space, Target.MACS, 100, 5_000), made);

    byte[] bytes = Files.readAllBytes(files.get(0));
    bytes[20]++;
    Files.write(files.get(0), bytes);
    assertSame(tables.table(space, Target.MACS, 100, 5_000), made);
    Files.write(files.get(0), new byte[] {0, 0, 0, 9});
    assertSame(tables.table(space, Target.MACS, 100, 5_000), made);
  }

  private static void assertSame(CostTable found, CostTable expected) {
    assertThat(found.buckets()).hasSameSizeAs(expected.buckets());
    for (int i = 0; i < expected.buckets().size(); i++) {
      assertThat(found.buckets().get(i).number()).isEqualTo(expected.buckets().get(i).number());
      assertThat(found.buckets().get(i).subnets()).isEqualTo(expected.buckets().get(i).subnets());
      assertThat(found.buckets().get(i).options())
          .isDeepEqualTo(expected.buckets().get(i).options());
    }
  }

  @Test
  void folderThatCannotBeWrittenIsNoFault(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThat(new CostTableCache(file).table(space, Target.MACS, 100, 1_000).buckets())
        .isNotEmpty();
  }
}
