package org.supernet4j.searchers;

import com.google.auto.service.AutoService;
import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.SearcherFactory;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;

/** Evaluates every subnet of a small space once, in the order of the space. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@AutoService(SearcherFactory.class)
@SuppressWarnings("rawtypes") // the service type has no type argument
public final class ExhaustiveSearcherFactory implements SearcherFactory<ExhaustiveSettings> {
  @Override
  public String name() {
    return "exhaustive";
  }

  @Override
  public String description() {
    return "Evaluates every subnet of a small space.";
  }

  @Override
  public Class<ExhaustiveSettings> configType() {
    return ExhaustiveSettings.class;
  }

  @Override
  public Searcher create(ExhaustiveSettings config, SearcherContext context) {
    SearchSpace space = context.space();
    List<Architecture> all =
        space.all().filter(context::isFeasible).limit(config.atMost() + 1L).toList();
    if (all.size() > config.atMost()) {
      throw new IllegalArgumentException(
          "searcher 'exhaustive' evaluates at most "
              + config.atMost()
              + " subnets ('at-most'), but search space '"
              + space.name()
              + "' has more: its choices have "
              + space.choices().combinations()
              + " combinations; raise 'at-most' or use searcher 'random'");
    }
    return new ExhaustiveSearcher(all);
  }
}
