package org.supernet4j.searchers.evolution;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.SearcherFactory;

/** Aging evolution with tournaments. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@AutoService(SearcherFactory.class)
@SuppressWarnings("rawtypes") // the service type has no type argument
public final class RegularizedEvolutionFactory
    implements SearcherFactory<RegularizedEvolutionSettings> {
  @Override
  public String name() {
    return "regularized-evolution";
  }

  @Override
  public String description() {
    return "Breeds from the best of a random sample, the oldest dies (Real et al., 2019).";
  }

  @Override
  public Class<RegularizedEvolutionSettings> configType() {
    return RegularizedEvolutionSettings.class;
  }

  @Override
  public Searcher create(RegularizedEvolutionSettings config, SearcherContext context) {
    return new RegularizedEvolution(config, context);
  }
}
