package org.supernet4j.api.searcher;

import java.util.List;
import java.util.random.RandomGenerator;
import org.apiguardian.api.API;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;

/**
 * What a searcher is made for.
 *
 * @param space the space to search
 * @param objectives what evaluations give, in the order of their values; the first one leads
 * @param constraints which subnets may be asked for
 * @param fidelities what an evaluation may be given less of, such as epochs, ascending; the last
 *     one is an evaluation in full; empty where there are only evaluations in full
 */
@API(status = API.Status.STABLE, since = "0.1")
public record SearcherContext(
    SearchSpace space,
    List<Objective> objectives,
    Constraints constraints,
    List<Integer> fidelities) {
  public SearcherContext {
    objectives = List.copyOf(objectives);
    fidelities = List.copyOf(fidelities);
  }

  /** A search of all valid subnets with evaluations in full. */
  public SearcherContext(SearchSpace space, List<Objective> objectives) {
    this(space, objectives, new Constraints(space, List.of()), List.of());
  }

  /** Whether an architecture is valid and within the constraints. */
  public boolean isFeasible(Architecture architecture) {
    return constraints.isFeasible(architecture);
  }

  /**
   * A random feasible architecture in canonical form, see {@link Constraints#random}.
   *
   * @throws IllegalStateException if none was found
   */
  public Architecture random(RandomGenerator random) {
    return constraints.random(random);
  }

  /** Moves among the feasible architectures. */
  public Variation variation() {
    return new Variation(constraints);
  }
}
