package org.supernet4j.api.searcher;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.space.SearchSpace;

/**
 * What a searcher is made for.
 *
 * @param space the space to search
 * @param objectives what evaluations give, in the order of their values; the first one leads
 */
@API(status = API.Status.STABLE, since = "0.1")
public record SearcherContext(SearchSpace space, List<Objective> objectives) {
  public SearcherContext {
    objectives = List.copyOf(objectives);
  }
}
