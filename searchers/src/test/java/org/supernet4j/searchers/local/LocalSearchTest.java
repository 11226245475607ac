package org.supernet4j.searchers.local;

import org.supernet4j.api.searcher.SearcherFactory;
import org.supernet4j.testkit.SearcherContract;

class LocalSearchTest extends SearcherContract<LocalSearchSettings> {
  @Override
  protected SearcherFactory<LocalSearchSettings> factory() {
    return new LocalSearchFactory();
  }

  @Override
  protected LocalSearchSettings config() {
    return new LocalSearchSettings(6, 2, LocalSearchSettings.Move.BEST);
  }

  @Override
  protected int budget() {
    return 6;
  }
}
