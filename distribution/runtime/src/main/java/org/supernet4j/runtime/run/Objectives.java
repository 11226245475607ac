package org.supernet4j.runtime.run;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.supernet4j.api.objective.Candidate;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.api.searcher.ParetoFront;

/**
 * The objectives of a search.
 *
 * @param list in the order of an evaluation's values; the first one leads
 */
record Objectives(List<Objective> list) {
  Objectives {
    list = List.copyOf(list);
    Set<String> names = list.stream().map(Objective::name).collect(Collectors.toSet());
    if (names.size() < list.size()) {
      throw RunException.ofConfiguration(
          "search.objectives: two objectives have the same name, found "
              + list.stream().map(Objective::name).toList()
              + "; give each objective once");
    }
  }

  /** Their names. */
  List<String> names() {
    return list.stream().map(Objective::name).toList();
  }

  /** The one that leads. */
  Objective leading() {
    return list.get(0);
  }

  /** Whether a value of the leading objective is better than another one. */
  boolean isBetter(double value, double than) {
    return leading().direction().isBetter(value, than);
  }

  /** All values of a subnet. */
  Evaluation evaluate(Candidate candidate) {
    return new Evaluation(
        candidate.architecture(),
        list.stream().map(objective -> value(objective, candidate)).toList());
  }

  /** The leading value of a subnet. */
  double leadingValue(Candidate candidate) {
    return value(leading(), candidate);
  }

  private static double value(Objective objective, Candidate candidate) {
    double value = objective.value(candidate);
    if (Double.isNaN(value)) {
      throw new RunException(
          "objective '"
              + objective.name()
              + "' of architecture "
              + candidate.architecture().id()
              + " is not a number; if it is about accuracy or loss, the weights have diverged:"
              + " train with a lower training.learning-rate");
    }
    return value;
  }

  /** The evaluations that no other one beats. */
  ParetoFront front(List<Evaluation> evaluations) {
    List<Direction> directions = list.stream().map(Objective::direction).toList();
    ParetoFront front = new ParetoFront(directions);
    evaluations.forEach(front::add);
    return front;
  }
}
