package org.supernet4j.api.predictor;

import org.apiguardian.api.API;
import org.supernet4j.api.plugin.ComponentFactory;

/**
 * Makes predictors.
 *
 * @param <C> the configuration
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface PredictorFactory<C extends Record>
    extends ComponentFactory<C, PredictorContext, Predictor> {}
