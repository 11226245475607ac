package org.supernet4j.runtime.run;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.objective.ObjectiveContext;
import org.supernet4j.api.objective.ObjectiveFactory;
import org.supernet4j.api.searcher.Constraint;
import org.supernet4j.api.searcher.Constraints;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.runtime.config.ConstraintSettings;
import org.supernet4j.runtime.table.Reading;

/**
 * Makes objectives and constraints; each fault names the element of the list, and all are reported.
 */
public final class SearchGoals {
  private SearchGoals() {}

  /**
   * Makes objectives.
   *
   * @param key the path of their list
   * @throws RunException if some cannot be made
   */
  public static List<Objective> objectives(
      String key, List<Component<ObjectiveFactory<?>>> settings, ObjectiveContext context) {
    Problems problems = new Problems();
    List<Objective> made = new ArrayList<>();
    for (int i = 0; i < settings.size(); i++) {
      String place = place(key, i);
      Component<ObjectiveFactory<?>> objective = settings.get(i);
      problems.made(() -> ComponentCreation.create(place, objective, context)).ifPresent(made::add);
    }
    problems.throwAny();
    return made;
  }

  /**
   * Checks that a table records what objectives need.
   *
   * @param key the path of their list
   * @param problems gets those that it does not
   */
  public static void requireRecorded(
      String key, List<Objective> objectives, Reading signal, Problems problems) {
    for (int i = 0; i < objectives.size(); i++) {
      String place = place(key, i);
      Objective objective = objectives.get(i);
      problems.fitting(
          () -> {
            signal.requireValue(objective, place);
            return true;
          });
    }
  }

  /**
   * Makes constraints that some subnet meets.
   *
   * @param key the path of their list
   * @param random for the subnets that are tried
   * @throws RunException if some cannot be made, or none of the subnets tried meets all
   */
  public static Constraints constraints(
      String key,
      List<ConstraintSettings> settings,
      SearchSpace space,
      ObjectiveContext context,
      RandomGenerator random) {
    Problems problems = new Problems();
    List<Constraint> made = new ArrayList<>();
    for (int i = 0; i < settings.size(); i++) {
      String place = place(key, i);
      ConstraintSettings each = settings.get(i);
      problems.made(() -> constraint(place, each, context)).ifPresent(made::add);
    }
    problems.throwAny();
    Constraints constraints = new Constraints(space, made);
    try {
      constraints.requireFeasible(random);
      return constraints;
    } catch (IllegalArgumentException fault) {
      throw RunException.ofConfiguration(key + ": " + fault.getMessage(), fault);
    }
  }

  private static Constraint constraint(
      String place, ConstraintSettings settings, ObjectiveContext context) {
    Objective objective = ComponentCreation.create(place, settings.objective(), context);
    try {
      return settings.on(objective);
    } catch (IllegalArgumentException fault) {
      throw ComponentCreation.unfit(place, settings.objective(), fault);
    }
  }

  private static String place(String key, int index) {
    return key + "[" + index + "]";
  }
}
