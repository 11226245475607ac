package org.supernet4j.searchers.local;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.SearcherFactory;

/** Hill climbing with restarts. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@AutoService(SearcherFactory.class)
@SuppressWarnings("rawtypes") // the service type has no type argument
public final class LocalSearchFactory implements SearcherFactory<LocalSearchSettings> {
  @Override
  public String name() {
    return "local-search";
  }

  @Override
  public String description() {
    return "Climbs from neighbour to neighbour, and begins anew at each peak (White et al., 2021).";
  }

  @Override
  public Class<LocalSearchSettings> configType() {
    return LocalSearchSettings.class;
  }

  @Override
  public Searcher create(LocalSearchSettings config, SearcherContext context) {
    return new LocalSearch(config, context);
  }
}
