package org.supernet4j.predictors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.predictor.PredictorFactory;
import org.supernet4j.testkit.Contexts;
import org.supernet4j.testkit.PredictorContract;

class MlpTest extends PredictorContract<MlpSettings> {
  @Override
  protected PredictorFactory<MlpSettings> factory() {
    return new MlpFactory();
  }

  @Override
  protected MlpSettings config() {
    return new MlpSettings(List.of(64, 64), 300, 0.003, 0.01);
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
    assertThatThrownBy(() -> new MlpSettings(List.of(0), 300, 0.003, 0.01))
        .hasMessage("hidden must be within [1.0, 4096.0], found 0.0");
  }
}
