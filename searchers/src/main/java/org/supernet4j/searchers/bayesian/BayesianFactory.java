package org.supernet4j.searchers.bayesian;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.SearcherFactory;

/** Bayesian optimisation with a Gaussian process. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@AutoService(SearcherFactory.class)
@SuppressWarnings("rawtypes") // the service type has no type argument
public final class BayesianFactory implements SearcherFactory<BayesianSettings> {
  @Override
  public String name() {
    return "bayesian";
  }

  @Override
  public String description() {
    return "Asks for the subnet of the greatest expected improvement under a Gaussian process with"
        + " a Hamming kernel.";
  }

  @Override
  public Class<BayesianSettings> configType() {
    return BayesianSettings.class;
  }

  @Override
  public Searcher create(BayesianSettings config, SearcherContext context) {
    return new BayesianSearch(config, context);
  }
}
