package org.supernet4j.runtime.run;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.supernet4j.api.cost.Cost;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.searcher.Constraints;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;

/** Architectures drawn uniformly from a space with their costs, and the space's two ends. */
final class SpaceSample {
  /** Enough for a share within one point in a hundred or so; a second at most in large spaces. */
  static final int SIZE = 2000;

  private final Constraints constraints;
  private final List<Priced> drawn;
  private final List<Priced> ends;

  private SpaceSample(Constraints constraints, List<Priced> drawn, List<Priced> ends) {
    this.constraints = constraints;
    this.drawn = drawn;
    this.ends = ends;
  }

  private record Priced(Architecture architecture, Cost cost) {}

  /** Draws {@value #SIZE}, with repetitions. */
  static SpaceSample draw(Constraints constraints, RandomGenerator random) {
    SearchSpace space = constraints.space();
    CostModel costs = space.costs();
    return new SpaceSample(
        constraints,
        priced(Stream.generate(() -> space.random(random)).limit(SIZE), costs),
        priced(
            Stream.of(space.smallest(), space.largest())
                .filter(each -> space.violation(each).isEmpty()),
            costs));
  }

  private static List<Priced> priced(Stream<Architecture> architectures, CostModel costs) {
    return architectures.map(each -> new Priced(each, costs.cost(each))).toList();
  }

  /** How far a cost spreads. */
  CostSpread spread(ToLongFunction<Cost> figure) {
    return CostSpread.of(figures(drawn, figure), figures(ends, figure));
  }

  private static List<Long> figures(List<Priced> of, ToLongFunction<Cost> figure) {
    return of.stream().map(each -> figure.applyAsLong(each.cost())).toList();
  }

  /** The share of drawn architectures that the constraints allow, 0 to 1. */
  double acceptance() {
    return (double) feasible().count() / drawn.size();
  }

  /**
   * The allowed architecture of median multiply-adds; empty where none that was drawn is allowed.
   */
  Optional<Architecture> middle() {
    List<Priced> sorted =
        feasible().sorted(Comparator.comparingLong(each -> each.cost().macs())).toList();
    return sorted.isEmpty()
        ? Optional.empty()
        : Optional.of(sorted.get(sorted.size() / 2).architecture());
  }

  private Stream<Priced> feasible() {
    return drawn.stream().filter(each -> constraints.isFeasible(each.architecture()));
  }
}
