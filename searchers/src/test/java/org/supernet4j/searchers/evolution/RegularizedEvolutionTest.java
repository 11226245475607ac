package org.supernet4j.searchers.evolution;

import org.supernet4j.api.searcher.SearcherFactory;
import org.supernet4j.searchers.evolution.RegularizedEvolutionSettings.Mutation;
import org.supernet4j.testkit.SearcherContract;

class RegularizedEvolutionTest extends SearcherContract<RegularizedEvolutionSettings> {
  @Override
  protected SearcherFactory<RegularizedEvolutionSettings> factory() {
    return new RegularizedEvolutionFactory();
  }

  @Override
  protected RegularizedEvolutionSettings config() {
    return new RegularizedEvolutionSettings(6, 3, 2, Mutation.ONE_CHOICE);
  }

  @Override
  protected int budget() {
    return 6;
  }
}
