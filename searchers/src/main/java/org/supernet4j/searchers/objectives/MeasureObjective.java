package org.supernet4j.searchers.objectives;

import java.util.List;
import org.supernet4j.api.internal.DidYouMean;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.task.Measure;

/** Objectives that are measures of the task. */
final class MeasureObjective {
  private MeasureObjective() {}

  /**
   * A measure as objective.
   *
   * @param measures those of the task
   * @throws IllegalArgumentException if the task does not have it, naming those that it has
   */
  static Objective of(String name, List<Measure> measures) {
    Measure measure =
        measures.stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(unknown(name, measures)));
    return new NamedObjective(
        name, measure.direction(), false, candidate -> candidate.measures().value(name));
  }

  private static String unknown(String name, List<Measure> measures) {
    List<String> known = measures.stream().map(Measure::name).toList();
    return "evaluations do not measure '"
        + name
        + "'; "
        + DidYouMean.nearest(name, known).map(near -> "did you mean " + near + "? ").orElse("")
        + "they measure "
        + String.join(", ", known)
        + ": take one of these as {type = measure, name = ...}";
  }
}
