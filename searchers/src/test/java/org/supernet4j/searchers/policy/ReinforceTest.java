package org.supernet4j.searchers.policy;

import org.supernet4j.api.searcher.SearcherFactory;
import org.supernet4j.testkit.SearcherContract;

class ReinforceTest extends SearcherContract<ReinforceSettings> {
  @Override
  protected SearcherFactory<ReinforceSettings> factory() {
    return new ReinforceFactory();
  }

  @Override
  protected ReinforceSettings config() {
    return new ReinforceSettings(6, ReinforceSettings.Optimizer.ADAM, 0.1, 0.9, 0.01);
  }

  @Override
  protected int budget() {
    return 6;
  }
}
