package org.supernet4j.runtime.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.space.Architecture;

/**
 * Which subnet a run found to be the best: the one it exported; before that the finalist with the
 * best leading objective on its own, on validation images; before any is retrained the best of the
 * search.
 */
final class Winner {
  private final Objective leading;

  Winner(Objective leading) {
    this.leading = leading;
  }

  /**
   * The best of some subnets.
   *
   * @param exported the subnet that the run exported
   */
  Optional<SubnetResult> of(List<SubnetResult> subnets, Optional<Architecture> exported) {
    return exported
        .flatMap(architecture -> find(architecture, subnets))
        .or(
            () ->
                subnets.stream()
                    .filter(subnet -> subnet.retrained().isPresent())
                    .min(order(this::valueAlone)))
        .or(
            () ->
                subnets.stream()
                    .filter(subnet -> !subnet.values().isEmpty())
                    .min(order(Winner::valueInSearch)));
  }

  /** The best by the leading objective of the search first. */
  Comparator<SubnetResult> order() {
    return order(Winner::valueInSearch);
  }

  /** What is no number comes last; of equals the subnet with fewer multiply-adds comes first. */
  private Comparator<SubnetResult> order(ToDoubleFunction<SubnetResult> value) {
    double sign = leading.direction() == Direction.MAXIMIZE ? -1 : 1;
    return Comparator.comparingDouble((SubnetResult subnet) -> sign * value.applyAsDouble(subnet))
        .thenComparingLong(subnet -> subnet.cost().macs());
  }

  private static Optional<SubnetResult> find(
      Architecture architecture, List<SubnetResult> subnets) {
    return subnets.stream()
        .filter(subnet -> subnet.architecture().equals(architecture))
        .findFirst();
  }

  private static double valueInSearch(SubnetResult subnet) {
    return subnet.values().isEmpty() ? Double.NaN : subnet.values().get(0);
  }

  private double valueAlone(SubnetResult subnet) {
    double value =
        leading.value(
            new RetrainedCandidate(
                subnet.architecture(),
                subnet.cost(),
                subnet.retrained().orElseThrow().aloneOnValidation()));
    return Double.isNaN(value) ? valueInSearch(subnet) : value;
  }
}
