package org.supernet4j.api.searcher;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.objective.Candidate;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;

/**
 * Which subnets of a space a search may look at. Costs come from the blueprint, so that thousands
 * of architectures are evaluated in a second. Safe for use by many threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Constraints {
  private final SearchSpace space;
  private final List<Constraint> list;
  private final CostModel costs;

  /** Constraints on a space; an empty list allows every valid architecture. */
  public Constraints(SearchSpace space, List<Constraint> list) {
    this.space = space;
    this.list = List.copyOf(list);
    this.costs = list.isEmpty() ? null : space.costs();
  }

  /** The space. */
  public SearchSpace space() {
    return space;
  }

  /** The ranges to keep to. */
  public List<Constraint> list() {
    return list;
  }

  /** Why an architecture may not be looked at, invalid or out of a range; empty where it may. */
  public Optional<String> violation(Architecture architecture) {
    Optional<String> invalid = space.violation(architecture);
    if (invalid.isPresent() || list.isEmpty()) {
      return invalid;
    }
    Candidate candidate = Candidate.ofCost(architecture, costs.cost(architecture));
    return list.stream()
        .filter(constraint -> constraint.excess(constraint.objective().value(candidate)) > 0)
        .findFirst()
        .map(
            constraint ->
                constraint.objective().name()
                    + " is "
                    + Constraint.text(constraint.objective().value(candidate))
                    + ", wanted is "
                    + constraint);
  }

  /** Whether an architecture is valid and within every range. */
  public boolean isFeasible(Architecture architecture) {
    return space.violation(architecture).isEmpty() && excess(architecture) == 0;
  }

  /**
   * A feasible architecture in canonical form: drawn uniformly where one in a thousand is feasible,
   * else found by a walk from a random architecture towards the ranges.
   *
   * @throws IllegalStateException if none was found
   */
  public Architecture random(RandomGenerator random) {
    return new FeasibleDraws(this, random)
        .draw()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "search space " + space.name() + ": no architecture was found with " + text()));
  }

  /**
   * Makes sure that some architecture is feasible; takes seconds at most.
   *
   * @throws IllegalArgumentException if none is, naming the nearest feasible range
   */
  public void requireFeasible(RandomGenerator random) {
    if (list.isEmpty()) {
      return;
    }
    FeasibleDraws draws = new FeasibleDraws(this, random);
    if (draws.find().isPresent()) {
      return;
    }
    Architecture nearest = draws.nearest();
    Candidate candidate = Candidate.ofCost(nearest, costs.cost(nearest));
    throw new IllegalArgumentException(
        "no architecture of search space "
            + space.name()
            + " was found with "
            + text()
            + "; the nearest feasible range is "
            + list.stream()
                .map(each -> each.widenedTo(each.objective().value(candidate)).toString())
                .collect(Collectors.joining(", "))
            + ", which allows "
            + nearest.id());
  }

  /** How far an architecture lies outside the ranges, all together; 0 inside. */
  double excess(Architecture architecture) {
    if (list.isEmpty()) {
      return 0;
    }
    Candidate candidate = Candidate.ofCost(architecture, costs.cost(architecture));
    double sum = 0;
    for (Constraint constraint : list) {
      sum += constraint.excess(constraint.objective().value(candidate));
    }
    return sum;
  }

  private String text() {
    return list.stream().map(Constraint::toString).collect(Collectors.joining(" and "));
  }
}
