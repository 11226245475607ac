package org.supernet4j.searchers.policy;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.SearcherFactory;

/** Policy gradients over independent choices. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@AutoService(SearcherFactory.class)
@SuppressWarnings("rawtypes") // the service type has no type argument
public final class ReinforceFactory implements SearcherFactory<ReinforceSettings> {
  @Override
  public String name() {
    return "reinforce";
  }

  @Override
  public String description() {
    return "Learns a probability for each option by policy gradients (Williams, 1992; Ying et al.,"
        + " 2019).";
  }

  @Override
  public Class<ReinforceSettings> configType() {
    return ReinforceSettings.class;
  }

  @Override
  public Searcher create(ReinforceSettings config, SearcherContext context) {
    return new Reinforce(config, context);
  }
}
