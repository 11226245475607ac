package org.supernet4j.distillers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.supernet4j.api.distiller.DistillerFactory;
import org.supernet4j.testkit.Contexts;
import org.supernet4j.testkit.DistillerContract;
import org.supernet4j.testkit.LossEvaluator;
import org.supernet4j.testkit.LossInputs;

class AdaptiveAlphaDivergenceDistillerTest
    extends DistillerContract<AdaptiveAlphaDivergenceSettings> {
  @Override
  protected DistillerFactory<AdaptiveAlphaDivergenceSettings> factory() {
    return new AdaptiveAlphaDivergenceDistillerFactory();
  }

  @Override
  protected AdaptiveAlphaDivergenceSettings config() {
    return new AdaptiveAlphaDivergenceSettings(-1, 1, 5, 0.1);
  }

  /** A student surer than its teacher gets the lower order, a less sure one the other. */
  @Test
  void eachImageGetsTheOrderThatFindsItFurtherApart() {
    double[][] student = {{4, 0, 0}, {0, 0, 0}};
    double[][] teacher = {{1, 0, 0}, {6, 0, 0}};
    LossInputs inputs = new LossInputs(student, teacher, new int[] {0, 0});
    double[] adaptive = losses(inputs);
    assertThat(adaptive[0]).isEqualTo(losses(1, inputs)[0]);
    assertThat(adaptive[1]).isEqualTo(losses(-1, inputs)[1]);
    assertThat(losses(-1, inputs)[0]).isNotEqualTo(losses(1, inputs)[0]);
  }

  private double[] losses(LossInputs inputs) {
    return new LossEvaluator(factory().create(config(), Contexts.distiller()).studentLoss())
        .values(inputs);
  }

  private static double[] losses(double alpha, LossInputs inputs) {
    return new LossEvaluator(
            new AlphaDivergenceDistillerFactory()
                .create(new AlphaDivergenceSettings(alpha, 5, 0), Contexts.distiller())
                .studentLoss())
        .values(inputs);
  }

  @Test
  void ordersMustAscend() {
    assertThatThrownBy(() -> new AdaptiveAlphaDivergenceSettings(1, 1, 5, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("alpha-min must be below alpha-max, found 1.0 and 1.0");
    assertThatThrownBy(() -> new AdaptiveAlphaDivergenceSettings(-1, 101, 5, 0))
        .hasMessageContaining("alpha-max must be within");
  }
}
