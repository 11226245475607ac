package org.supernet4j.searchers.fidelity;

import org.supernet4j.api.searcher.SearcherFactory;
import org.supernet4j.testkit.SearcherContract;

class HyperbandTest extends SearcherContract<HyperbandSettings> {
  @Override
  protected SearcherFactory<HyperbandSettings> factory() {
    return new HyperbandFactory();
  }

  @Override
  protected HyperbandSettings config() {
    return new HyperbandSettings(2, 1);
  }

  @Override
  protected int budget() {
    return 20;
  }
}
