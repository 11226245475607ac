package org.supernet4j.runtime.landscape;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.supernet4j.api.table.Table;

/**
 * How a metric lies over a search space.
 *
 * @param table the table's name
 * @param measure the metric
 * @param complete whether every architecture next to a recorded one is recorded; else the table is
 *     a sample, and walks go through recorded architectures alone
 * @param edits pairs of recorded architectures that are neighbours in the space
 * @param walk autocorrelations of the random walk, by lag from 1; of a sample that lag alone, as
 *     walks through few recorded neighbours mostly come back
 * @param distances likeness by distance, from 1
 * @param optima local optima
 * @param profiles distribution against each cost that the table records, and the parameters
 * @param traits the metric by each trait of the space
 * @param effects of one option in the place of another
 */
public record Landscape(
    String table,
    Measure measure,
    boolean complete,
    long edits,
    List<Autocorrelation> walk,
    List<Locality> distances,
    LocalOptima optima,
    List<CostProfile> profiles,
    List<TraitProfile> traits,
    List<Effect> effects) {
  /** The longest lag. */
  public static final int LAGS = 5;

  /**
   * Analyses a table.
   *
   * @param metric name of the metric; empty for the first of the accuracies after the longest
   *     training
   * @param epochs length of training; empty for the longest recorded one
   * @throws IllegalArgumentException if the table has no such metric, or it does not vary
   */
  public static Landscape of(Table table, Optional<String> metric, Optional<Integer> epochs) {
    Measure measure = Measure.of(table, metric, epochs);
    double first = measure.at(0);
    if (Arrays.stream(measure.values()).allMatch(value -> value == first)) {
      throw new IllegalArgumentException(
          "metric = "
              + measure.metric().name()
              + ": all "
              + measure.count()
              + " architectures of table "
              + table.name()
              + " have the same value; choose a metric that varies");
    }
    List<Measure> costs =
        Measure.costs(table, measure.epochs() == 0 ? Integer.MAX_VALUE : measure.epochs()).stream()
            .filter(cost -> !cost.metric().equals(measure.metric()))
            .toList();
    Neighbourhood neighbourhood = Neighbourhood.of(table);
    return new Landscape(
        table.name(),
        measure,
        neighbourhood.isComplete(),
        neighbourhood.pairs(),
        new RandomWalk(neighbourhood, measure, neighbourhood.isComplete() ? LAGS : 1)
            .autocorrelations(),
        Distances.localities(neighbourhood, measure, table),
        LocalOptima.of(neighbourhood, measure),
        costs.stream().map(cost -> CostProfile.of(measure, cost)).toList(),
        table.space().traits().stream()
            .map(trait -> TraitProfile.of(table, trait, measure, costs))
            .toList(),
        Replacements.effects(table, measure, costs));
  }
}
