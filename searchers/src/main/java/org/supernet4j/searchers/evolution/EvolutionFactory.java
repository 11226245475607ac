package org.supernet4j.searchers.evolution;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.SearcherFactory;

/** The evolutionary search of AttentiveNAS. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@AutoService(SearcherFactory.class)
@SuppressWarnings("rawtypes") // the service type has no type argument
public final class EvolutionFactory implements SearcherFactory<EvolutionSettings> {
  @Override
  public String name() {
    return "evolution";
  }

  @Override
  public String description() {
    return "Breeds from the best subnet of each range of multiply-adds, as AttentiveNAS does (Wang"
        + " et al., 2021).";
  }

  @Override
  public Class<EvolutionSettings> configType() {
    return EvolutionSettings.class;
  }

  @Override
  public Searcher create(EvolutionSettings config, SearcherContext context) {
    return new AttentiveEvolution(config, context);
  }
}
