package org.supernet4j.searchers.evolution;

import org.supernet4j.api.searcher.SearcherFactory;
import org.supernet4j.testkit.SearcherContract;

class EvolutionTest extends SearcherContract<EvolutionSettings> {
  @Override
  protected SearcherFactory<EvolutionSettings> factory() {
    return new EvolutionFactory();
  }

  @Override
  protected EvolutionSettings config() {
    return new EvolutionSettings(3, 3, 2, 2, 0.2, 4);
  }

  @Override
  protected int budget() {
    return 11;
  }
}
