package org.supernet4j.searchers.evolution;

import java.util.Optional;
import org.supernet4j.api.searcher.SearcherFactory;
import org.supernet4j.testkit.SearcherContract;

class RegularizedEvolutionTest extends SearcherContract<RegularizedEvolutionSettings> {
  @Override
  protected SearcherFactory<RegularizedEvolutionSettings> factory() {
    return new RegularizedEvolutionFactory();
  }

  @Override
  protected RegularizedEvolutionSettings config() {
    return new RegularizedEvolutionSettings(6, 3, 2, Optional.empty());
  }

  @Override
  protected int budget() {
    return 6;
  }
}
