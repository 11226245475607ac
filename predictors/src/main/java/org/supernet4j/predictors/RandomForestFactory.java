package org.supernet4j.predictors;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.predictor.Predictor;
import org.supernet4j.api.predictor.PredictorContext;
import org.supernet4j.api.predictor.PredictorFactory;

/**
 * {@code random-forest}: the mean of regression trees, each grown on a bootstrap of the examples
 * (Breiman, "Random Forests", 2001), as AttentiveNAS predicts accuracies (Wang et al., 2021; 100
 * trees of depth 15). Sizes are asked by their order, operations by their names. Needs few examples
 * and no tuning; it never predicts beyond what it has seen. The trees are those of Tribuo.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@SuppressWarnings("rawtypes")
@AutoService(PredictorFactory.class)
public final class RandomForestFactory implements PredictorFactory<RandomForestSettings> {
  @Override
  public String name() {
    return "random-forest";
  }

  @Override
  public String description() {
    return "The mean of regression trees over the options of a subnet (Breiman, 2001; as in"
        + " AttentiveNAS, Wang et al., 2021).";
  }

  @Override
  public Class<RandomForestSettings> configType() {
    return RandomForestSettings.class;
  }

  @Override
  public Predictor create(RandomForestSettings config, PredictorContext context) {
    return new RandomForest(config, context.space().choices());
  }
}
