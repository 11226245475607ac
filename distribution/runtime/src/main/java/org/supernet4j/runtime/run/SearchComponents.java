package org.supernet4j.runtime.run;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.objective.ObjectiveContext;
import org.supernet4j.api.objective.ObjectiveFactory;
import org.supernet4j.api.plugin.ComponentContext;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.searcher.Constraint;
import org.supernet4j.api.searcher.Constraints;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.SearcherFactory;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.task.Measure;
import org.supernet4j.runtime.config.ConstraintSettings;
import org.supernet4j.runtime.config.SearchDescription;

/** The components of a search, made. */
record SearchComponents(Objectives objectives, Constraints constraints, Searcher searcher)
    implements AutoCloseable {

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
    ObjectiveContext forObjectives = ObjectiveContext.of(context, measures);
    List<Objective> objectives = objectives(search, measures, context);
    Constraints constraints =
        new Constraints(space, constraints(search.constraints(), forObjectives));
    requireFeasible(constraints, context.randomness());
    Searcher searcher =
        RunComponents.make(
            "search.searcher",
            search.searcher(),
            SearcherContext.of(context, objectives, constraints, fidelities));
    if (fidelities.isEmpty()) {
      requireRoom(search.searcher(), searcher, space);
    }
    return new SearchComponents(new Objectives(objectives), constraints, searcher);
  }

  /** Makes what makes a subnet good; it needs no search space. */
  static List<Objective> objectives(
      SearchDescription search, List<Measure> measures, ComponentContext context) {
    ObjectiveContext forObjectives = ObjectiveContext.of(context, measures);
    return search.objectives().stream()
        .map(each -> make("search.objectives", each, forObjectives))
        .toList();
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

  private static List<Constraint> constraints(
      List<ConstraintSettings> settings, ObjectiveContext context) {
    return settings.stream().map(each -> constraint(each, context)).toList();
  }

  private static Constraint constraint(ConstraintSettings settings, ObjectiveContext context) {
    String key = "search.constraints";
    Objective objective = make(key, settings.objective(), context);
    try {
      return settings.on(objective);
    } catch (IllegalArgumentException fault) {
      throw RunComponents.fault(key, settings.objective(), fault);
    }
  }

  private static Objective make(
      String key, Component<ObjectiveFactory<?>> objective, ObjectiveContext context) {
    return RunComponents.make(key, objective, context);
  }

  private static void requireFeasible(Constraints constraints, Randomness randomness) {
    try {
      constraints.requireFeasible(randomness.stream("constraints"));
    } catch (IllegalArgumentException fault) {
      throw RunException.ofConfiguration("search.constraints: " + fault.getMessage(), fault);
    }
  }

  @Override
  public void close() {
    searcher.close();
  }
}
