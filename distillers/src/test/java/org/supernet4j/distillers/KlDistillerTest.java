package org.supernet4j.distillers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.distiller.DistillerFactory;
import org.supernet4j.api.task.Classification;
import org.supernet4j.testkit.Contexts;
import org.supernet4j.testkit.DistillerContract;
import org.supernet4j.testkit.LossEvaluator;
import org.supernet4j.testkit.LossInputs;

class KlDistillerTest {
  private static final KlDistillerFactory FACTORY = new KlDistillerFactory();

  abstract static class Contract extends DistillerContract<KlSettings> {
    @Override
    protected DistillerFactory<KlSettings> factory() {
      return new KlDistillerFactory();
    }
  }

  @Nested
  class AtTemperatureOne extends Contract {
    @Override
    protected KlSettings config() {
      return new KlSettings(1, 0.1);
    }
  }

  @Nested
  class AtTheLowestTemperature extends Contract {
    @Override
    protected KlSettings config() {
      return new KlSettings(KlSettings.SMALLEST_TEMPERATURE, 0);
    }
  }

  @Nested
  class AtTheHighestTemperature extends Contract {
    @Override
    protected KlSettings config() {
      return new KlSettings(KlSettings.LARGEST_TEMPERATURE, 0);
    }
  }

  @Test
  void onlyStudentsNeedATeacher() {
    assertThat(
            FACTORY
                .create(new KlSettings(1, 0), Contexts.distiller())
                .needsTeacher(new Classification(3)))
        .isTrue();
    assertThat(
            Distiller.usesTeacher(
                FACTORY
                    .create(new KlSettings(1, 0), Contexts.distiller())
                    .labelLoss()
                    .of(Distiller.values(new Classification(3)))))
        .isFalse();
  }

  @Test
  void studentThatAgreesWithItsTeacherIsLeftAlone() {
    double[][] logits = {{1, -2, 0.5}, {30, 0, -30}};
    for (double[] row : evaluator(2).gradient(new LossInputs(logits, logits, new int[] {1, 2}))) {
      assertThat(row).containsExactly(new double[3], within(1e-12));
    }
  }

  /**
   * As the temperature rises, the gradient tends to that of half the squared distance / classes.
   */
  @Test
  void gradientKeepsItsSizeAtHighTemperatures() {
    LossInputs inputs =
        new LossInputs(new double[][] {{3, 0, 0}}, new double[][] {{0, 0, 3}}, new int[] {0});
    double[] gradient = evaluator(100).gradient(inputs)[0];
    assertThat(gradient).containsExactly(new double[] {1, 0, -1}, within(0.02));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 1e-3, 1e3, Double.NaN})
  void temperatureOutOfRangeIsRefused(double temperature) {
    assertThatThrownBy(() -> new KlSettings(temperature, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("temperature must be within [0.01, 100.0], found " + temperature);
  }

  @Test
  void smoothingOutOfRangeIsRefused() {
    assertThatThrownBy(() -> new KlSettings(1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("smoothing");
  }

  private static LossEvaluator evaluator(double temperature) {
    return new LossEvaluator(
        FACTORY.create(new KlSettings(temperature, 0), Contexts.distiller()).studentLoss());
  }
}
