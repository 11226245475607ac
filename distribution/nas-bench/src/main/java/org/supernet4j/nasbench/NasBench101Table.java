package org.supernet4j.nasbench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.table.Metric;
import org.supernet4j.api.table.Table;
import org.supernet4j.searchspaces.nasbench101.Cell;
import org.supernet4j.searchspaces.nasbench101.CellGraph;
import org.supernet4j.searchspaces.nasbench101.NasBench101Space;

/** The data set as a table: nothing is held but the index, which is mapped into memory. */
final class NasBench101Table implements Table {
  private static final Metric PARAMETERS = new Metric("parameters", Metric.Unit.COUNT, List.of());

  private final NasBench101 data;
  private final NasBench101Space space;
  private final List<Column> columns;
  private final List<Architecture> architectures;

  private record Column(Metric metric, ToDoubleFunction<Metrics> value) {}

  NasBench101Table(NasBench101 data, NasBench101Space space) {
    this.data = data;
    this.space = space;
    this.columns =
        List.of(
            column("validation-accuracy", Metric.Unit.ACCURACY, Metrics::validationAccuracy),
            column("test-accuracy", Metric.Unit.ACCURACY, Metrics::testAccuracy),
            column("train-accuracy", Metric.Unit.ACCURACY, Metrics::trainAccuracy),
            column("training-seconds", Metric.Unit.SECONDS, Metrics::trainingTime));
    this.architectures = space.all().toList();
  }

  private Column column(String name, Metric.Unit unit, ToDoubleFunction<Metrics> value) {
    return new Column(new Metric(name, unit, data.validEpochs()), value);
  }

  @Override
  public String name() {
    return NasBench101Space.NAME;
  }

  @Override
  public SearchSpace space() {
    return space;
  }

  @Override
  public List<Metric> metrics() {
    return Stream.concat(columns.stream().map(Column::metric), Stream.of(PARAMETERS)).toList();
  }

  @Override
  public List<Architecture> architectures() {
    return architectures;
  }

  @Override
  public double[] values(Architecture architecture, Metric metric, int epochs) {
    if (metric.equals(PARAMETERS)) {
      return new double[] {cell(architecture).fixed().trainableParameters()};
    }
    return trainings(architecture, metric, epochs).mapToDouble(value(metric)).toArray();
  }

  @Override
  public double mean(Architecture architecture, Metric metric, int epochs) {
    return Arrays.stream(values(architecture, metric, epochs)).average().orElseThrow();
  }

  private ToDoubleFunction<Metrics> value(Metric metric) {
    return columns.stream()
        .filter(column -> column.metric().equals(metric))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "table "
                        + name()
                        + " has no metric "
                        + metric.name()
                        + "; it has "
                        + metrics().stream().map(Metric::name).toList()))
        .value();
  }

  private Stream<Metrics> trainings(Architecture architecture, Metric metric, int epochs) {
    if (!data.validEpochs().contains(epochs)) {
      throw new IllegalArgumentException(
          "table "
              + name()
              + " has "
              + metric.name()
              + " after "
              + data.validEpochs()
              + " epochs, not after "
              + epochs);
    }
    return cell(architecture).computed().get(epochs).stream().map(TrainingRecord::complete);
  }

  private CellMetrics cell(Architecture architecture) {
    Cell cell = space.cell(architecture);
    return data.metrics(CellGraph.of(cell.matrix(), cell.labels()));
  }
}
