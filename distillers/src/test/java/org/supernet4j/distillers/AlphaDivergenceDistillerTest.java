package org.supernet4j.distillers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supernet4j.api.distiller.DistillerFactory;
import org.supernet4j.testkit.Contexts;
import org.supernet4j.testkit.DistillerContract;
import org.supernet4j.testkit.LossEvaluator;
import org.supernet4j.testkit.LossInputs;

class AlphaDivergenceDistillerTest {
  private static final double[][] STUDENT = {{0.3, -0.5, 0.1, 0.9}};
  private static final double[][] TEACHER = {{0.1, 0.4, -0.3, 0.7}};

  abstract static class Contract extends DistillerContract<AlphaDivergenceSettings> {
    @Override
    protected DistillerFactory<AlphaDivergenceSettings> factory() {
      return new AlphaDivergenceDistillerFactory();
    }
  }

  @Nested
  class OfANegativeOrder extends Contract {
    @Override
    protected AlphaDivergenceSettings config() {
      return new AlphaDivergenceSettings(-1, 5, 0.1);
    }
  }

  @Nested
  class OfOrderZero extends Contract {
    @Override
    protected AlphaDivergenceSettings config() {
      return new AlphaDivergenceSettings(0, 5, 0);
    }
  }

  @Nested
  class OfOrderOne extends Contract {
    @Override
    protected AlphaDivergenceSettings config() {
      return new AlphaDivergenceSettings(1, 5, 0);
    }
  }

  @Nested
  class OfTheHighestOrderAndClip extends Contract {
    @Override
    protected AlphaDivergenceSettings config() {
      return new AlphaDivergenceSettings(100, 1e9, 0);
    }
  }

  /** The divergence itself, {@code (sum q (p / q)^alpha - 1) / (alpha (alpha - 1))}, in doubles. */
  private static double divergence(double alpha, double[] student, double[] teacher) {
    double[] learnt = softmax(student);
    double[] taught = softmax(teacher);
    double sum = 0;
    for (int i = 0; i < learnt.length; i++) {
      sum += learnt[i] * Math.pow(taught[i] / learnt[i], alpha);
    }
    return (sum - 1) / (alpha * (alpha - 1));
  }

  private static double[] softmax(double[] logits) {
    double sum = 0;
    double[] result = new double[logits.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = Math.exp(logits[i]);
      sum += result[i];
    }
    for (int i = 0; i < result.length; i++) {
      result[i] /= sum;
    }
    return result;
  }

  @ParameterizedTest
  @ValueSource(doubles = {-2, -1, 0.5, 2, 3})
  void gradientIsThatOfTheDivergenceWhileNothingIsClipped(double alpha) {
    double[] gradient =
        new LossEvaluator(
                new AlphaDivergenceDistillerFactory()
                    .create(new AlphaDivergenceSettings(alpha, 1e6, 0), Contexts.distiller())
                    .studentLoss())
            .gradient(new LossInputs(STUDENT, TEACHER, new int[] {0}))[0];
    for (int i = 0; i < gradient.length; i++) {
      double[] above = STUDENT[0].clone();
      double[] below = STUDENT[0].clone();
      above[i] += 1e-5;
      below[i] -= 1e-5;
      double slope =
          (divergence(alpha, above, TEACHER[0]) - divergence(alpha, below, TEACHER[0])) / 2e-5;
      assertThat(gradient[i]).isCloseTo(slope, within(1e-8));
    }
  }

  @Test
  void clipBoundsWhatOneClassCanPull() {
    double[][] sure = {{20, 0, 0, 0}};
    LossInputs inputs = new LossInputs(sure, TEACHER, new int[] {0});
    double[] gradient =
        new LossEvaluator(
                new AlphaDivergenceDistillerFactory()
                    .create(new AlphaDivergenceSettings(2, 5, 0), Contexts.distiller())
                    .studentLoss())
            .gradient(inputs)[0];
    for (double part : gradient) {
      assertThat(Math.abs(part)).isLessThan(5);
    }
  }

  @ParameterizedTest
  @CsvSource({"101, 5, alpha", "NaN, 5, alpha", "1, 0, clip", "1, 1e10, clip"})
  void settingsOutOfRangeAreRefused(double alpha, double clip, String named) {
    assertThatThrownBy(() -> new AlphaDivergenceSettings(alpha, clip, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(named + " must be within");
  }
}
