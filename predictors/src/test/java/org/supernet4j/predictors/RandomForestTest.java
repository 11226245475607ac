package org.supernet4j.predictors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.supernet4j.api.predictor.PredictorFactory;
import org.supernet4j.testkit.Contexts;
import org.supernet4j.testkit.PredictorContract;

class RandomForestTest extends PredictorContract<RandomForestSettings> {
  @Override
  protected PredictorFactory<RandomForestSettings> factory() {
    return new RandomForestFactory();
  }

  @Override
  protected RandomForestSettings config() {
    return new RandomForestSettings(100, 15, 0.5);
  }

  @Test
  void unseenSubnetsAreRankedNearlyAsTheyShould() {
    RankedSubnets.Quality quality =
        RankedSubnets.quality(factory().create(config(), Contexts.predictor(RankedSubnets.SPACE)));
    assertThat(quality.kendall()).isGreaterThan(0.55);
    assertThat(quality.spearman()).isGreaterThan(0.75);
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new RandomForestSettings(0, 15, 0.5))
        .hasMessage("trees must be within [1.0, 10000.0], found 0.0");
    assertThatThrownBy(() -> new RandomForestSettings(1, 15, 1))
        .hasMessageContaining("features must be within");
  }
}
