package org.supernet4j.api.searcher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.objective.Direction;

/**
 * The evaluations that no other one beats: at least as good in every objective and better in one.
 * Of evaluations with equal values the first stays, so the front does not depend on ties that come
 * later. Not safe for use by several threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ParetoFront {
  private final List<Direction> directions;
  private final List<Evaluation> members = new ArrayList<>();

  /** An empty front for objectives with these directions. */
  public ParetoFront(List<Direction> directions) {
    this.directions = List.copyOf(directions);
  }

  /**
   * Offers an evaluation and says whether it is now on the front.
   *
   * @throws IllegalArgumentException if it has another number of values or one is not a number
   */
  public boolean add(Evaluation evaluation) {
    List<Double> values = evaluation.values();
    if (values.size() != directions.size() || values.stream().anyMatch(value -> value.isNaN())) {
      throw new IllegalArgumentException(
          "an evaluation for this front needs " + directions.size() + " numbers, found " + values);
    }
    for (Evaluation member : members) {
      if (isAtLeastAsGood(member, evaluation)) {
        return false;
      }
    }
    members.removeIf(member -> isAtLeastAsGood(evaluation, member));
    members.add(evaluation);
    return true;
  }

  /** The members, the best of the first objective first. */
  public List<Evaluation> members() {
    Comparator<Evaluation> ascending = Comparator.comparing(member -> member.values().get(0));
    return members.stream()
        .sorted(directions.get(0) == Direction.MAXIMIZE ? ascending.reversed() : ascending)
        .toList();
  }

  private boolean isAtLeastAsGood(Evaluation one, Evaluation other) {
    for (int i = 0; i < directions.size(); i++) {
      if (directions.get(i).isBetter(other.values().get(i), one.values().get(i))) {
        return false;
      }
    }
    return true;
  }
}
