package org.supernet4j.searchers;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.SearcherFactory;

/** Evaluates random subnets, each at most once: the baseline of Li and Talwalkar (2019). */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@AutoService(SearcherFactory.class)
@SuppressWarnings("rawtypes") // the service type has no type argument
public final class RandomSearcherFactory implements SearcherFactory<RandomSettings> {
  @Override
  public String name() {
    return "random";
  }

  @Override
  public String description() {
    return "Evaluates random subnets, each at most once (Li and Talwalkar, 2019).";
  }

  @Override
  public Class<RandomSettings> configType() {
    return RandomSettings.class;
  }

  @Override
  public Searcher create(RandomSettings config, SearcherContext context) {
    return new RandomSearcher(context, config.evaluations());
  }
}
