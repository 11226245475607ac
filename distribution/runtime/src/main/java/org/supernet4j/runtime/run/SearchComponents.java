package org.supernet4j.runtime.run;

import java.util.List;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.objective.ObjectiveFactory;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.searcher.Constraint;
import org.supernet4j.api.searcher.Constraints;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.SearcherFactory;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.runtime.config.ConstraintSettings;
import org.supernet4j.runtime.config.SearchDescription;

/** The components of a search, made. */
record SearchComponents(Objectives objectives, Constraints constraints, Searcher searcher) {

  /**
   * Makes them.
   *
   * @param fidelities that the evaluator offers, ascending; empty where it evaluates in full only
   * @param seed of the run
   * @throws RunException if one cannot be made, naming its key
   */
  static SearchComponents create(
      SearchDescription search, SearchSpace space, List<Integer> fidelities, long seed) {
    List<Objective> objectives =
        search.objectives().stream()
            .map(each -> RunComponents.make("search.objectives", each, () -> objective(each)))
            .toList();
    Constraints constraints = new Constraints(space, constraints(search.constraints()));
    requireFeasible(constraints, seed);
    SearcherContext context = new SearcherContext(space, objectives, constraints, fidelities);
    Searcher searcher =
        RunComponents.make(
            "search.searcher", search.searcher(), () -> searcher(search.searcher(), context));
    return new SearchComponents(new Objectives(objectives), constraints, searcher);
  }

  private static Objective objective(Component<ObjectiveFactory<?>> component) {
    return objective(component.factory(), component.config());
  }

  private static <C extends Record> Objective objective(
      ObjectiveFactory<C> factory, Record config) {
    return factory.create(factory.configType().cast(config));
  }

  private static List<Constraint> constraints(List<ConstraintSettings> settings) {
    return settings.stream()
        .map(
            each ->
                RunComponents.make(
                    "search.constraints",
                    each.objective(),
                    () -> each.on(objective(each.objective()))))
        .toList();
  }

  private static void requireFeasible(Constraints constraints, long seed) {
    try {
      constraints.requireFeasible(new Randomness(seed).stream("constraints"));
    } catch (IllegalArgumentException fault) {
      throw RunException.ofConfiguration("search.constraints: " + fault.getMessage(), fault);
    }
  }

  private static Searcher searcher(
      Component<SearcherFactory<?>> component, SearcherContext context) {
    return searcher(component.factory(), component.config(), context);
  }

  private static <C extends Record> Searcher searcher(
      SearcherFactory<C> factory, Record config, SearcherContext context) {
    return factory.create(factory.configType().cast(config), context);
  }
}
