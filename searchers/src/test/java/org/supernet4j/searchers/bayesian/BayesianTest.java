package org.supernet4j.searchers.bayesian;

import org.supernet4j.api.searcher.SearcherFactory;
import org.supernet4j.testkit.SearcherContract;

class BayesianTest extends SearcherContract<BayesianSettings> {
  @Override
  protected SearcherFactory<BayesianSettings> factory() {
    return new BayesianFactory();
  }

  @Override
  protected BayesianSettings config() {
    return new BayesianSettings(6, 2, 10);
  }

  @Override
  protected int budget() {
    return 6;
  }
}
