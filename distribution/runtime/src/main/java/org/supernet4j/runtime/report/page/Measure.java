package org.supernet4j.runtime.report.page;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.runtime.report.SubnetResult;
import org.supernet4j.runtime.report.chart.Axis;
import org.supernet4j.runtime.report.number.Quantity;

/**
 * Something that makes evaluated subnets better or worse.
 *
 * @param name what it is
 * @param quantity how it is written
 * @param direction whether more or less is better
 * @param value the figure of a subnet
 */
record Measure(
    String name, Quantity quantity, Direction direction, ToDoubleFunction<SubnetResult> value) {
  /** Multiply-adds, from the blueprint. */
  static final Measure MACS =
      new Measure("macs", Quantity.COUNT, Direction.MINIMIZE, result -> result.cost().macs());

  /** The objectives of a search, in their order. */
  static List<Measure> of(List<Objective> objectives) {
    List<Measure> measures = new ArrayList<>();
    for (Objective objective : objectives) {
      int index = measures.size();
      measures.add(
          new Measure(
              objective.name(),
              Quantity.ofObjective(objective.name()),
              objective.direction(),
              result -> result.values().get(index)));
    }
    return measures;
  }

  double of(SubnetResult result) {
    return value.applyAsDouble(result);
  }

  /** The figure for people. */
  String text(SubnetResult result) {
    return quantity.exact(of(result));
  }

  /** An axis that holds all these subnets. */
  Axis axis(List<SubnetResult> results) {
    DoubleSummaryStatistics range = results.stream().mapToDouble(value).summaryStatistics();
    String better = direction == Direction.MAXIMIZE ? "more" : "less";
    return Axis.over(
        name + " (" + better + " is better)", quantity, range.getMin(), range.getMax());
  }
}
