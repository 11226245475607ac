package org.supernet4j.runtime.landscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.table.Metric;
import org.supernet4j.api.table.Table;

/** A metric of all architectures of a table, by the mean of repeated trainings. */
public final class Measure {
  private final Metric metric;
  private final int epochs;
  private final double[] values;

  private Measure(Metric metric, int epochs, double[] values) {
    this.metric = metric;
    this.epochs = epochs;
    this.values = values;
  }

  private static Measure recorded(Table table, Metric metric, int epochs) {
    return new Measure(
        metric,
        epochs,
        table.architectures().stream()
            .mapToDouble(architecture -> table.mean(architecture, metric, epochs))
            .toArray());
  }

  /** The trainable parameters of the space's networks. */
  private static Measure parameters(Table table) {
    CostModel costs = table.space().costs();
    return new Measure(
        new Metric("parameters", Metric.Unit.COUNT, List.of()),
        0,
        table.architectures().parallelStream()
            .mapToDouble(architecture -> costs.cost(architecture).parameters())
            .toArray());
  }

  /**
   * The metric of a name.
   *
   * @param name empty for the first of the accuracies after the longest training
   * @param epochs length of training; empty for the longest recorded one
   * @throws IllegalArgumentException if the table has no such metric, with those that it has
   */
  public static Measure of(Table table, Optional<String> name, Optional<Integer> epochs) {
    Metric metric = name.map(given -> named(table, given)).orElseGet(() -> usual(table));
    int length = epochs.orElseGet(() -> longest(metric));
    if (!metric.isRecordedAfter(length)) {
      throw new IllegalArgumentException(
          "epochs = "
              + length
              + ": table "
              + table.name()
              + " has "
              + metric.name()
              + " after "
              + metric.epochs()
              + " epochs");
    }
    return recorded(table, metric, length);
  }

  /**
   * Whatever is not an accuracy, after the longest training up to the given one; the parameters of
   * the space's networks where no number is recorded.
   */
  static List<Measure> costs(Table table, int epochs) {
    List<Measure> costs = new ArrayList<>();
    table.metrics().stream()
        .filter(metric -> metric.unit() != Metric.Unit.ACCURACY)
        .forEach(metric -> costs.add(recorded(table, metric, nearest(metric, epochs))));
    if (costs.stream().noneMatch(cost -> cost.metric().unit() == Metric.Unit.COUNT)) {
      costs.add(parameters(table));
    }
    return costs;
  }

  private static Metric named(Table table, String name) {
    return table
        .metric(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "metric = "
                        + name
                        + ": table "
                        + table.name()
                        + " has no such metric; it has "
                        + table.metrics().stream().map(Metric::name).toList()));
  }

  private static Metric usual(Table table) {
    List<Metric> accuracies =
        table.metrics().stream()
            .filter(metric -> metric.unit() == Metric.Unit.ACCURACY)
            .sorted(Comparator.comparingInt(Measure::longest).reversed())
            .toList();
    return accuracies.isEmpty() ? table.metrics().get(0) : accuracies.get(0);
  }

  private static int longest(Metric metric) {
    return nearest(metric, Integer.MAX_VALUE);
  }

  private static int nearest(Metric metric, int epochs) {
    List<Integer> recorded = metric.epochs();
    return recorded.stream()
        .filter(each -> each <= epochs)
        .reduce((before, after) -> after)
        .orElseGet(() -> recorded.isEmpty() ? 0 : recorded.get(0));
  }

  /** What is measured. */
  public Metric metric() {
    return metric;
  }

  /** The length of training; 0 for a metric without lengths. */
  public int epochs() {
    return epochs;
  }

  /** The value of an architecture by its place in the table. */
  public double at(int place) {
    return values[place];
  }

  /** The number of architectures. */
  public int count() {
    return values.length;
  }

  /** All values in the table's order; a copy. */
  public double[] values() {
    return values.clone();
  }

  /** Whether one value is better than another. */
  boolean isBetter(double one, double other) {
    return metric.direction() == Direction.MAXIMIZE ? one > other : one < other;
  }

  /** The best of all values. */
  public double best() {
    return metric.direction() == Direction.MAXIMIZE
        ? Arrays.stream(values).max().orElseThrow()
        : Arrays.stream(values).min().orElseThrow();
  }

  /** It in words: {@code cifar100-test-accuracy after 200 epochs}. */
  public String text() {
    return metric.epochs().isEmpty()
        ? metric.name()
        : metric.name() + " after " + epochs + " epochs";
  }
}
