package org.supernet4j.api.predictor;

import org.apiguardian.api.API;
import org.supernet4j.api.internal.DerivedContext;
import org.supernet4j.api.plugin.ComponentContext;
import org.supernet4j.api.space.SearchSpace;

/** What a predictor may ask for while it is made. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface PredictorContext extends ComponentContext {
  /** The space whose subnets it predicts. */
  SearchSpace space();

  /** A context with given values. */
  static PredictorContext of(ComponentContext base, SearchSpace space) {
    record Given(ComponentContext base, SearchSpace space)
        implements PredictorContext, DerivedContext {}

    return new Given(base, space);
  }
}
