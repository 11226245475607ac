package org.supernet4j.searchers.fidelity;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.SearcherFactory;

/** Tournaments that begin at each of the fidelities. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@AutoService(SearcherFactory.class)
@SuppressWarnings("rawtypes") // the service type has no type argument
public final class HyperbandFactory implements SearcherFactory<HyperbandSettings> {
  @Override
  public String name() {
    return "hyperband";
  }

  @Override
  public String description() {
    return "Plays tournaments of successive halving that begin at low and at high fidelities (Li et"
        + " al., 2017).";
  }

  @Override
  public Class<HyperbandSettings> configType() {
    return HyperbandSettings.class;
  }

  @Override
  public Searcher create(HyperbandSettings config, SearcherContext context) {
    List<Integer> fidelities = Tournaments.fidelities(name(), context);
    List<Tournaments.Start> starts = new ArrayList<>();
    for (int i = 0; i < config.rounds(); i++) {
      starts.addAll(Tournaments.hyperband(fidelities.size(), config.eta()));
    }
    return new Tournaments(starts, config.eta(), fidelities, context);
  }
}
