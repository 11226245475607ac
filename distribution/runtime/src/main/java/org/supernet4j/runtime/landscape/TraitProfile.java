package org.supernet4j.runtime.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.supernet4j.api.space.Trait;
import org.supernet4j.api.table.Table;

/**
 * How a metric goes with something countable.
 *
 * @param trait what architectures are grouped by
 * @param groups one for each value, ascending
 */
public record TraitProfile(String trait, List<Group> groups) {
  /**
   * Architectures of the same value.
   *
   * @param value the trait's value
   * @param count how many
   * @param mean mean of the metric
   * @param costs means of the costs that the table records, in their order
   */
  public record Group(int value, int count, Mean mean, List<Double> costs) {}

  static TraitProfile of(Table table, Trait trait, Measure measure, List<Measure> costs) {
    Map<Integer, List<Integer>> places = new TreeMap<>();
    for (int place = 0; place < measure.count(); place++) {
      int value = trait.of().applyAsInt(table.architectures().get(place));
      places.computeIfAbsent(value, each -> new ArrayList<>()).add(place);
    }
    return new TraitProfile(
        trait.name(),
        places.entrySet().stream()
            .map(entry -> group(entry.getKey(), entry.getValue(), measure, costs))
            .toList());
  }

  private static Group group(
      int value, List<Integer> places, Measure measure, List<Measure> costs) {
    return new Group(
        value,
        places.size(),
        Mean.of(places.stream().mapToDouble(measure::at).toArray()),
        costs.stream()
            .map(cost -> places.stream().mapToDouble(cost::at).average().orElseThrow())
            .toList());
  }
}
