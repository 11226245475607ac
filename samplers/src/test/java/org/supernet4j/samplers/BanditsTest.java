package org.supernet4j.samplers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.SamplerFactory;

/** Samplers that learn spend far more of their steps on good subnets than uniform ones do. */
class BanditsTest {
  /** Hit rates of the nine subnets of the MNIST supernet, in the order of the space. */
  private static final double[] PUBLISHED = {
    .853600, .941300, .951867, .935967, .962083, .968833, .947317, .969000, .971383
  };

  /** One epoch of 60,000 images in batches of 32. */
  private static final Trials NINE = new Trials(9, 1_875);

  private static final Trials HUNDRED = new Trials(100, 5_000);

  /** Those that follow a change of the best subnet. */
  static Stream<Named<Function<Trials, Sampler>>> adaptive() {
    return Stream.of(
        of("ucb1", new UcbSamplerFactory(), new UcbSettings(0.05, 0.95, true, 1_000)),
        of(
            "thompson",
            new ThompsonSamplerFactory(),
            new ThompsonSettings(0.95, 1_000, true, 1_000)),
        of("exp3", new Exp3SamplerFactory(), new Exp3Settings(0.1, 4, 1e-4, true, 1_000)));
  }

  /** All that learn. */
  static Stream<Named<Function<Trials, Sampler>>> learning() {
    return Stream.concat(
        adaptive(),
        Stream.of(
            of(
                "epsilon-greedy",
                new EpsilonGreedySamplerFactory(),
                new EpsilonGreedySettings(0.2, 100, 1_000)),
            of(
                "shrinking",
                new ShrinkingSamplerFactory(),
                new ShrinkingSettings(0, 0.5, 5, 1, 1_000))));
  }

  private static <C extends Record> Named<Function<Trials, Sampler>> of(
      String name, SamplerFactory<C> factory, C config) {
    return Named.of(name, trials -> trials.sampler(factory, config));
  }

  /** The share of steps for those that differ least from the best, (2,3), (3,2) and (3,3). */
  @ParameterizedTest
  @MethodSource("learning")
  void nineSubnetsThatImproveTogether(Function<Trials, Sampler> sampler) {
    Trials.HitRate rising =
        (subnet, step) -> PUBLISHED[subnet] * (1 - 0.9 * Math.exp(-step / 150.0));
    double share =
        meanOverSeeds(
            seed -> {
              int[] pulls = NINE.pulls(sampler.apply(NINE), seed, rising);
              return (pulls[5] + pulls[7] + pulls[8]) / 1_875.0;
            });
    assertThat(share).as("uniform would give 0.33").isGreaterThan(0.5);
  }

  /** The share of steps for the best ten of a hundred. */
  @ParameterizedTest
  @MethodSource("learning")
  void hundredSubnetsThatImproveTogether(Function<Trials, Sampler> sampler) {
    Trials.HitRate rising =
        (subnet, step) ->
            (0.85 + 0.0012 * (subnet * 73 % 100)) * (1 - 0.9 * Math.exp(-step / 300.0));
    double share =
        meanOverSeeds(
            seed -> {
              int[] pulls = HUNDRED.pulls(sampler.apply(HUNDRED), seed, rising);
              int best = 0;
              for (int subnet = 0; subnet < 100; subnet++) {
                best += subnet * 73 % 100 >= 90 ? pulls[subnet] : 0;
              }
              return best / 5_000.0;
            });
    assertThat(share).as("uniform would give 0.1").isGreaterThan(0.3);
  }

  /** Small subnets learn fast and lead at first, the large ones are best in the end. */
  @ParameterizedTest
  @MethodSource("adaptive")
  void largeSubnetsThatLeadLate(Function<Trials, Sampler> sampler) {
    Trials.HitRate crossing =
        (subnet, step) ->
            (0.85 + 0.015 * subnet) * (1 - 0.9 * Math.exp(-step / (60 + 37.5 * subnet)));
    double share =
        meanOverSeeds(
            seed -> {
              Sampler trained = sampler.apply(NINE);
              NINE.pulls(trained, seed, crossing, 0, 1_000);
              int[] pulls = NINE.pulls(trained, seed, crossing, 1_000, 1_875);
              return (pulls[6] + pulls[7] + pulls[8]) / 875.0;
            });
    assertThat(share).as("uniform would give 0.33").isGreaterThan(0.6);
  }

  private static double meanOverSeeds(LongToDoubleFunction share) {
    return LongStream.range(0, 5).mapToDouble(share).average().orElseThrow();
  }
}
