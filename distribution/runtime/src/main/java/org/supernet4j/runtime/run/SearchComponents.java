package org.supernet4j.runtime.run;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.objective.ObjectiveContext;
import org.supernet4j.api.plugin.ComponentContext;
import org.supernet4j.api.searcher.Constraints;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.SearcherFactory;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.task.Measure;
import org.supernet4j.runtime.config.SearchDescription;

/** The components of a search, made. */
record SearchComponents(Objectives objectives, Constraints constraints, Searcher searcher)
    implements AutoCloseable {
  /** Where a configuration lists what makes a subnet good. */
  static final String OBJECTIVES = "search.objectives";

  /**
   * Makes them.
   *
   * @param measures what evaluations of subnets measure
   * @param fidelities that the evaluator offers, ascending; empty where it evaluates in full only
   * @param context what components of the run may ask for
   * @throws RunException if one cannot be made, naming its key
   */
  static SearchComponents create(
      SearchDescription search,
      SearchSpace space,
      List<Measure> measures,
      List<Integer> fidelities,
      ComponentContext context) {
    Problems problems = new Problems();
    Optional<Objectives> objectives = problems.made(() -> objectives(search, measures, context));
    Optional<Constraints> constraints =
        problems.made(
            () ->
                SearchGoals.constraints(
                    "search.constraints",
                    search.constraints(),
                    space,
                    ObjectiveContext.of(context, measures),
                    context.randomness().stream("constraints")));
    Optional<Searcher> searcher =
        objectives.flatMap(
            made ->
                constraints.flatMap(
                    allowed ->
                        problems.made(
                            () ->
                                searcher(
                                    search.searcher(),
                                    SearcherContext.of(
                                        context, made.list(), allowed, fidelities)))));
    problems.throwAny();
    return new SearchComponents(
        objectives.orElseThrow(), constraints.orElseThrow(), searcher.orElseThrow());
  }

  /** Makes what makes a subnet good; it needs no search space. */
  static Objectives objectives(
      SearchDescription search, List<Measure> measures, ComponentContext context) {
    return new Objectives(
        SearchGoals.objectives(
            OBJECTIVES, search.objectives(), ObjectiveContext.of(context, measures)));
  }

  private static Searcher searcher(
      Component<SearcherFactory<?>> component, SearcherContext context) {
    Searcher searcher = ComponentCreation.create("search.searcher", component, context);
    if (context.fidelities().isEmpty()) {
      requireRoom(component, searcher, context.constraints().space());
    }
    return searcher;
  }

  /**
   * A search that evaluates each subnet once has no more evaluations than the space has subnets.
   */
  private static void requireRoom(
      Component<SearcherFactory<?>> component, Searcher searcher, SearchSpace space) {
    BigInteger budget = BigInteger.valueOf(searcher.budget().orElse(0));
    BigInteger size = space.size().orElse(budget);
    if (budget.compareTo(size) > 0) {
      searcher.close();
      throw RunException.ofConfiguration(
          String.format(
              Locale.ROOT,
              "search.searcher (type = %s): it asks for up to %,d evaluations, but search space %s"
                  + " has %,d subnets; let it ask for %,d at most, or set type = exhaustive to"
                  + " evaluate all",
              component.factory().name(),
              budget,
              space.name(),
              size,
              size));
    }
  }

  @Override
  public void close() {
    searcher.close();
  }
}
