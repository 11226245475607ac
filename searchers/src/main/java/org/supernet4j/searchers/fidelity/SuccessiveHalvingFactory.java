package org.supernet4j.searchers.fidelity;

import com.google.auto.service.AutoService;
import java.util.Collections;
import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.SearcherFactory;

/** Tournaments over the fidelities that evaluations offer. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@AutoService(SearcherFactory.class)
@SuppressWarnings("rawtypes") // the service type has no type argument
public final class SuccessiveHalvingFactory implements SearcherFactory<SuccessiveHalvingSettings> {
  @Override
  public String name() {
    return "successive-halving";
  }

  @Override
  public String description() {
    return "Evaluates many subnets cheaply and the best ones again, up to an evaluation in full"
        + " (Jamieson and Talwalkar, 2016).";
  }

  @Override
  public Class<SuccessiveHalvingSettings> configType() {
    return SuccessiveHalvingSettings.class;
  }

  @Override
  public Searcher create(SuccessiveHalvingSettings config, SearcherContext context) {
    List<Integer> fidelities = Tournaments.fidelities(name(), context);
    Tournaments.Start start = new Tournaments.Start(0, config.subnets());
    return new Tournaments(
        Collections.nCopies(config.tournaments(), start), config.eta(), fidelities, context);
  }
}
