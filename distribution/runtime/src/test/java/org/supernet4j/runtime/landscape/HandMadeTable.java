package org.supernet4j.runtime.landscape;

import java.util.List;
import java.util.Map;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.table.Metric;
import org.supernet4j.api.table.Table;

/**
 * Accuracies after 10 epochs, half as much after 5, and seconds of training, of some architectures.
 */
record HandMadeTable(SearchSpace space, Map<Architecture, double[]> rows) implements Table {
  private static final Metric ACCURACY =
      new Metric("accuracy", Metric.Unit.ACCURACY, List.of(5, 10));
  private static final Metric SECONDS =
      new Metric("training-seconds", Metric.Unit.SECONDS, List.of(5, 10));

  @Override
  public String name() {
    return "hand-made";
  }

  @Override
  public List<Metric> metrics() {
    return List.of(SECONDS, ACCURACY);
  }

  @Override
  public List<Architecture> architectures() {
    return space.all().filter(rows::containsKey).toList();
  }

  @Override
  public double[] values(Architecture architecture, Metric metric, int epochs) {
    double whole = rows.get(architecture)[metric.equals(ACCURACY) ? 0 : 1];
    return new double[] {whole * epochs / 10};
  }

  @Override
  public double mean(Architecture architecture, Metric metric, int epochs) {
    return values(architecture, metric, epochs)[0];
  }
}
