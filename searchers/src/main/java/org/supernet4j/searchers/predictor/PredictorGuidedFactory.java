package org.supernet4j.searchers.predictor;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.predictor.Predictor;
import org.supernet4j.api.predictor.PredictorContext;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.SearcherFactory;

/** Screening by a predictor that learns from the evaluations so far. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@AutoService(SearcherFactory.class)
@SuppressWarnings("rawtypes") // the service type has no type argument
public final class PredictorGuidedFactory implements SearcherFactory<PredictorGuidedSettings> {
  @Override
  public String name() {
    return "predictor-guided";
  }

  @Override
  public String description() {
    return "Evaluates the subnets of which a predictor, learning from the evaluations so far,"
        + " expects most (Wen et al., 2020).";
  }

  @Override
  public Class<PredictorGuidedSettings> configType() {
    return PredictorGuidedSettings.class;
  }

  @Override
  public Searcher create(PredictorGuidedSettings config, SearcherContext context) {
    Predictor predictor =
        Component.create(config.predictor(), PredictorContext.of(context, context.space()));
    return new PredictorGuided(config, predictor, context);
  }
}
