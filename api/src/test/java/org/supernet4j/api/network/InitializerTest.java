package org.supernet4j.api.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Moments of 100,000 values; bounds are at least six standard errors wide. */
class InitializerTest {
  private static final int COUNT = 100_000;

  private static float[] values(Initializer initializer, long fanIn, long fanOut) {
    float[] values = new float[COUNT];
    initializer.fill(values, fanIn, fanOut, new SplittableRandom(3));
    return values;
  }

  private static double moment(float[] values, int power) {
    double sum = 0;
    for (float value : values) {
      sum += Math.pow(value, power);
    }
    return sum / values.length;
  }

  private static void assertMoments(float[] values, double deviation, double kurtosis) {
    double squared = deviation * deviation;
    assertThat(moment(values, 1)).isEqualTo(0, within(0.02 * deviation));
    assertThat(moment(values, 2)).isEqualTo(squared, within(0.03 * squared));
    assertThat(moment(values, 4) / (squared * squared)).isEqualTo(kurtosis, within(0.2));
  }

  @Test
  void normalHasItsDeviation() {
    assertMoments(values(new Initializer.Normal(0.01), 7, 7), 0.01, 3);
  }

  @Test
  void heNormalDependsOnFanIn() {
    assertMoments(values(new Initializer.HeNormal(), 50, 7), 0.2, 3);
  }

  @Test
  void glorotUniformStaysWithinItsLimit() {
    float[] values = values(new Initializer.GlorotUniform(), 20, 4);

    assertMoments(values, 0.5 / Math.sqrt(3), 1.8);
    for (float value : values) {
      assertThat(value).isBetween(-0.5f, 0.5f);
    }
  }

  @Test
  void uniformFillsItsRangeEvenly() {
    float[] values = values(new Initializer.Uniform(-3, 1), 1, 1);

    for (int i = 0; i < values.length; i++) {
      assertThat(values[i]).isBetween(-3f, 1f);
      values[i] += 1;
    }
    assertMoments(values, 2 / Math.sqrt(3), 1.8);
    assertThatThrownBy(() -> new Initializer.Uniform(1, 1))
        .hasMessage(
            "a uniform initializer needs a lowest value below the highest, found 1.0 and 1.0");
  }

  /** Of a normal distribution within two deviations: variance .7737, kurtosis 2.0616. */
  @Test
  void truncatedNormalStaysWithinTwoDeviations() {
    float[] values = values(new Initializer.TruncatedNormal(0.02), 1, 1);

    assertMoments(values, 0.02 * 0.8796, 2.365);
    for (float value : values) {
      assertThat(value).isBetween(-0.04f, 0.04f);
    }
  }

  @Test
  void constantIsTheSameEverywhere() {
    assertThat(values(new Initializer.Constant(1e-4), 1, 1)).containsOnly(1e-4f);
  }
}
