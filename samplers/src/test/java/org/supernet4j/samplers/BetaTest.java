package org.supernet4j.samplers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaTest {
  @ParameterizedTest
  @CsvSource({"1, 1", "1, 20", "3, 2", "500, 30"})
  void meanAndVarianceAreThoseOfTheDistribution(double successes, double failures) {
    RandomGenerator random = Trials.random();
    int count = 100_000;
    double[] draws =
        DoubleStream.generate(() -> Beta.draw(successes, failures, random)).limit(count).toArray();
    double sum = successes + failures;
    double mean = successes / sum;
    double variance = mean * (1 - mean) / (sum + 1);

    double measured = DoubleStream.of(draws).average().orElseThrow();
    assertThat(measured).isCloseTo(mean, within(5 * Math.sqrt(variance / count)));
    assertThat(DoubleStream.of(draws).map(x -> (x - mean) * (x - mean)).average().orElseThrow())
        .isCloseTo(variance, within(0.05 * variance));
  }
}
