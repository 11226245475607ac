package org.supernet4j.searchers.fidelity;

import org.supernet4j.api.searcher.SearcherFactory;
import org.supernet4j.testkit.SearcherContract;

class SuccessiveHalvingTest extends SearcherContract<SuccessiveHalvingSettings> {
  @Override
  protected SearcherFactory<SuccessiveHalvingSettings> factory() {
    return new SuccessiveHalvingFactory();
  }

  @Override
  protected SuccessiveHalvingSettings config() {
    return new SuccessiveHalvingSettings(4, 2, 2);
  }

  @Override
  protected int budget() {
    return 14;
  }
}
