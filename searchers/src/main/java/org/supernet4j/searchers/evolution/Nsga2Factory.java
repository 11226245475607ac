package org.supernet4j.searchers.evolution;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.SearcherFactory;

/** NSGA-II over all objectives. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@AutoService(SearcherFactory.class)
@SuppressWarnings("rawtypes") // the service type has no type argument
public final class Nsga2Factory implements SearcherFactory<Nsga2Settings> {
  @Override
  public String name() {
    return "nsga2";
  }

  @Override
  public String description() {
    return "Evolves the whole Pareto front of all objectives: NSGA-II (Deb et al., 2002).";
  }

  @Override
  public Class<Nsga2Settings> configType() {
    return Nsga2Settings.class;
  }

  @Override
  public Searcher create(Nsga2Settings config, SearcherContext context) {
    return new Nsga2(config, context);
  }
}
