package org.supernet4j.runtime.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.report.RunEvent.FinalistRetrained;
import org.supernet4j.api.task.Measures;
import org.supernet4j.runtime.report.RunReport;
import org.supernet4j.runtime.report.SubnetResult;
import org.supernet4j.runtime.report.number.Quantity;

/**
 * A column of figures about subnets.
 *
 * @param heading for people
 * @param key for programs, in kebab-case
 * @param quantity how figures are written
 * @param value the figure of a subnet, where it has one
 */
record SubnetColumn(
    String heading, String key, Quantity quantity, Function<SubnetResult, OptionalDouble> value) {

  /** The columns of a report: objectives, costs, and the leading measure of finalists. */
  static List<SubnetColumn> of(RunReport report) {
    List<SubnetColumn> columns = new ArrayList<>();
    List<Objective> objectives = report.objectives();
    for (int i = 0; i < objectives.size(); i++) {
      columns.add(objective(objectives.get(i).name(), i));
    }
    List<String> known = objectives.stream().map(Objective::name).toList();
    if (!known.contains("macs")) {
      columns.add(cost("macs", result -> result.cost().macs()));
    }
    if (!known.contains("parameters")) {
      columns.add(cost("parameters", result -> result.cost().parameters()));
    }
    if (report.subnets().stream().anyMatch(subnet -> subnet.retrained().isPresent())) {
      Quantity quantity = leadingQuantity(report);
      columns.add(
          leading("in supernet, test", "in-supernet", quantity, FinalistRetrained::inSupernet));
      columns.add(leading("alone, test", "alone", quantity, FinalistRetrained::alone));
      columns.add(
          leading(
              "alone, validation",
              "alone-on-validation",
              quantity,
              FinalistRetrained::aloneOnValidation));
    }
    return columns;
  }

  private static SubnetColumn objective(String name, int index) {
    return new SubnetColumn(
        name,
        name,
        Quantity.ofObjective(name),
        result ->
            result.values().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(result.values().get(index)));
  }

  private static SubnetColumn cost(String name, Function<SubnetResult, Long> value) {
    return new SubnetColumn(
        name, name, Quantity.COUNT, result -> OptionalDouble.of(value.apply(result)));
  }

  private static Quantity leadingQuantity(RunReport report) {
    return report.subnets().stream()
        .flatMap(subnet -> subnet.retrained().stream())
        .map(retrained -> Quantity.of(retrained.alone().leading().unit()))
        .findFirst()
        .orElseThrow();
  }

  private static SubnetColumn leading(
      String heading,
      String key,
      Quantity quantity,
      Function<FinalistRetrained, Measures> measures) {
    return new SubnetColumn(
        heading,
        key,
        quantity,
        result ->
            result.retrained().isPresent()
                ? OptionalDouble.of(measures.apply(result.retrained().get()).leading().value())
                : OptionalDouble.empty());
  }

  /** The figure for people; a dash where there is none. */
  String text(SubnetResult subnet) {
    OptionalDouble figure = value.apply(subnet);
    return figure.isPresent() ? quantity.exact(figure.getAsDouble()) : "–";
  }
}
