package org.supernet4j.api.searcher;

import java.util.List;
import java.util.random.RandomGenerator;
import org.apiguardian.api.API;
import org.supernet4j.api.internal.DerivedContext;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.plugin.ComponentContext;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;

/** What a searcher may ask for while it is made, and afterwards. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface SearcherContext extends ComponentContext {
  /** The space to search. */
  SearchSpace space();

  /** What evaluations give, in the order of their values; the first one leads. */
  List<Objective> objectives();

  /** Which subnets may be asked for. */
  Constraints constraints();

  /**
   * What an evaluation may be given less of, such as epochs, ascending; the last one is an
   * evaluation in full. Empty where there are only evaluations in full.
   */
  List<Integer> fidelities();

  /** Whether an architecture is valid and within the constraints. */
  default boolean isFeasible(Architecture architecture) {
    return constraints().isFeasible(architecture);
  }

  /**
   * A random feasible architecture in canonical form, see {@link Constraints#random}.
   *
   * @throws IllegalStateException if none was found
   */
  default Architecture random(RandomGenerator random) {
    return constraints().random(random);
  }

  /** Moves among the feasible architectures. */
  default Variation variation() {
    return new Variation(constraints());
  }

  /** A search of the subnets within some constraints, with evaluations of some fidelities. */
  static SearcherContext of(
      ComponentContext base,
      List<Objective> objectives,
      Constraints constraints,
      List<Integer> fidelities) {
    record Given(
        ComponentContext base,
        List<Objective> objectives,
        Constraints constraints,
        List<Integer> fidelities)
        implements SearcherContext, DerivedContext {
      @Override
      public SearchSpace space() {
        return constraints.space();
      }
    }

    return new Given(base, List.copyOf(objectives), constraints, List.copyOf(fidelities));
  }

  /** A search of all valid subnets of a space with evaluations in full. */
  static SearcherContext of(ComponentContext base, SearchSpace space, List<Objective> objectives) {
    return of(base, objectives, new Constraints(space, List.of()), List.of());
  }
}
