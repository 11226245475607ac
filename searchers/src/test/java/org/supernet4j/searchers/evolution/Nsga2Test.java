package org.supernet4j.searchers.evolution;

import java.util.Optional;
import org.supernet4j.api.searcher.SearcherFactory;
import org.supernet4j.testkit.SearcherContract;

class Nsga2Test extends SearcherContract<Nsga2Settings> {
  @Override
  protected SearcherFactory<Nsga2Settings> factory() {
    return new Nsga2Factory();
  }

  @Override
  protected Nsga2Settings config() {
    return new Nsga2Settings(7, 2, 0.9, Optional.empty());
  }

  @Override
  protected int budget() {
    return 7;
  }
}
