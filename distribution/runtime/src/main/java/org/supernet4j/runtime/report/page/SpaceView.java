package org.supernet4j.runtime.report.page;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.supernet4j.api.cost.Cost;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.runtime.report.RunReport;
import org.supernet4j.runtime.report.SubnetName;
import org.supernet4j.runtime.report.number.Quantity;

/**
 * The search space.
 *
 * @param spaceName its name
 * @param size how many networks it holds
 * @param naming what short names of its networks mean
 * @param choices its decisions
 * @param extremes its smallest and largest network, and the best between them
 */
record SpaceView(
    String spaceName, String size, String naming, List<ChoiceRow> choices, List<Extreme> extremes) {
  private static final long MOST_COUNTED = 50_000;

  /** A choice with its options. */
  record ChoiceRow(String choice, List<Option> options) {}

  /** An option; chosen if the best network takes it. */
  record Option(String option, boolean chosen) {}

  /** A network and its costs. */
  record Extreme(String which, String architecture, String macs, String parameters) {}

  static SpaceView of(RunReport report) {
    SearchSpace space = report.space();
    Optional<Architecture> best = report.best().map(result -> result.architecture());
    CostModel costs = space.costs();
    return new SpaceView(
        space.name(),
        size(space),
        SubnetName.listsOptions(space.choices())
            ? "Short names of subnets are their options in the order of the choices."
            : "Short names of subnets are codes; the table of all subnets shows what they stand"
                + " for.",
        space.choices().list().stream().map(choice -> row(choice, best)).toList(),
        List.of(
            extreme("smallest", space.smallest(), costs),
            extreme("largest", space.largest(), costs)));
  }

  private static String size(SearchSpace space) {
    BigInteger combinations = space.choices().combinations();
    String all = Words.count(space.choices().count(), "choice");
    if (combinations.compareTo(BigInteger.valueOf(MOST_COUNTED)) <= 0) {
      return all + ", " + Words.count(space.all().count(), "distinct network") + ".";
    }
    return all + ", " + approximate(combinations) + " combinations of options.";
  }

  private static String approximate(BigInteger number) {
    String digits = number.toString();
    return digits.length() <= 9
        ? Quantity.COUNT.exact(number.doubleValue())
        : "about " + digits.charAt(0) + "." + digits.charAt(1) + " × 10^" + (digits.length() - 1);
  }

  private static ChoiceRow row(Choice choice, Optional<Architecture> best) {
    return new ChoiceRow(
        choice.name(),
        IntStream.range(0, choice.count())
            .mapToObj(
                index ->
                    new Option(
                        choice.options().get(index),
                        best.isPresent() && best.get().optionIndex(choice) == index))
            .toList());
  }

  private static Extreme extreme(String which, Architecture architecture, CostModel costs) {
    Cost cost = costs.cost(architecture);
    return new Extreme(
        which,
        architecture.id(),
        Quantity.COUNT.exact(cost.macs()),
        Quantity.COUNT.exact(cost.parameters()));
  }
}
