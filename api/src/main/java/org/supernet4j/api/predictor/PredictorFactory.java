package org.supernet4j.api.predictor;

import org.apiguardian.api.API;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.plugin.ComponentFactory;
import org.supernet4j.api.space.SearchSpace;

/**
 * Makes predictors.
 *
 * @param <C> the configuration
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface PredictorFactory<C extends Record> extends ComponentFactory<C> {
  /**
   * A predictor for subnets of a space.
   *
   * @throws IllegalArgumentException if the space does not suit, saying why
   */
  Predictor create(C config, SearchSpace space);

  /** Makes the predictor that a configuration names. */
  static Predictor create(Component<PredictorFactory<?>> predictor, SearchSpace space) {
    return create(predictor.factory(), predictor.config(), space);
  }

  private static <C extends Record> Predictor create(
      PredictorFactory<C> factory, Record config, SearchSpace space) {
    return factory.create(factory.configType().cast(config), space);
  }
}
