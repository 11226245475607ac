package org.supernet4j.searchspaces.nasbench101;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.supernet4j.api.table.Metric;
import org.supernet4j.api.table.Table;
import org.supernet4j.api.table.TableFactory;
import org.supernet4j.searchspaces.table.CsvRows;
import org.supernet4j.searchspaces.table.CsvRows.Row;
import org.supernet4j.searchspaces.table.MemoryTable;
import org.supernet4j.searchspaces.table.PublishedTableFactory;
import org.supernet4j.searchspaces.table.TableFile;

/**
 * The trainings of all 2,532 cells of at most 5 vertices over 4 epochs (EC-NAS-Bench, Bakhtiarifard
 * et al., 2024): accuracies and seconds of training after 2 and 4 epochs, and parameters. The 91
 * cells of at most 4 vertices were trained three more times, in a space of their own, {@code 4V9E};
 * what was taken there in the middle came after a quarter of the time, so it is left out.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
@AutoService(TableFactory.class)
@SuppressWarnings("rawtypes") // the service type has no type argument
public final class EcNasTableFactory extends PublishedTableFactory {
  private static final String FILE = "ecnas_nb101_5v_4epochs.csv";
  private static final int VERTICES = 5;
  private static final int ARCHITECTURES = 2532;
  private static final int HALFWAY = 2;
  private static final int FULL = 4;
  private static final String SPACE = "space";
  private static final String WHOLE_SPACE = "5V9E";
  private static final String PARAMETER_COLUMN = "trainable_parameters";

  private static final List<Recorded> TRAINED =
      List.of(
          new Recorded("validation-accuracy", Metric.Unit.ACCURACY, "val_"),
          new Recorded("test-accuracy", Metric.Unit.ACCURACY, "test_"),
          new Recorded("train-accuracy", Metric.Unit.ACCURACY, "train_"),
          new Recorded("training-seconds", Metric.Unit.SECONDS, "seconds_"));
  private static final Metric PARAMETERS = new Metric("parameters", Metric.Unit.COUNT, List.of());

  /** For the service loader. */
  public EcNasTableFactory() {
    super(
        FILE,
        Stream.concat(TRAINED.stream().map(Recorded::metric), Stream.of(PARAMETERS)).toList());
  }

  @Override
  public String name() {
    return "ec-nas";
  }

  @Override
  public String description() {
    return "Accuracies, times of training and parameters of the 2532 cells of nas-bench-101 of at"
        + " most 5 vertices after 2 and 4 epochs on CIFAR-10 (Bakhtiarifard et al., 2024).";
  }

  @Override
  protected Table read(TableFile file, MemoryTable.Builder table) {
    List<String> columns = new ArrayList<>(CellColumns.ALL);
    columns.addAll(List.of(SPACE, PARAMETER_COLUMN));
    for (Recorded recorded : TRAINED) {
      columns.add(recorded.column(HALFWAY));
      columns.add(recorded.column(FULL));
    }
    Map<Cell, List<Row>> rows = new LinkedHashMap<>();
    CsvRows.open(file, columns)
        .rows()
        .forEach(
            row ->
                rows.computeIfAbsent(CellColumns.read(row).canonical(), cell -> new ArrayList<>())
                    .add(row));
    NasBench101Space space = NasBench101Space.published(VERTICES);
    rows.forEach(
        (cell, trainings) -> {
          table.begin(() -> space.architecture(cell), trainings.get(0)::fault);
          add(trainings, table);
        });
    return table.build(space, ARCHITECTURES);
  }

  private static void add(List<Row> trainings, MemoryTable.Builder table) {
    List<Row> whole =
        trainings.stream().filter(row -> row.text(SPACE).equals(WHOLE_SPACE)).toList();
    if (whole.size() != 1) {
      throw trainings
          .get(0)
          .fault(
              "the cell is there "
                  + whole.size()
                  + " times in space "
                  + WHOLE_SPACE
                  + "; the table has each once");
    }
    for (Recorded recorded : TRAINED) {
      table.put(recorded.metric, HALFWAY, recorded.values(whole, HALFWAY));
      table.put(recorded.metric, FULL, recorded.values(trainings, FULL));
    }
    table.put(PARAMETERS, 0, whole.get(0).number(PARAMETER_COLUMN));
  }

  /** A metric and how its columns are named. */
  private record Recorded(Metric metric, String prefix) {
    Recorded(String name, Metric.Unit unit, String prefix) {
      this(new Metric(name, unit, List.of(HALFWAY, FULL)), prefix);
    }

    String column(int epochs) {
      return prefix + epochs + "ep";
    }

    double[] values(List<Row> rows, int epochs) {
      String column = column(epochs);
      ToDoubleFunction<Row> value =
          metric.unit() == Metric.Unit.ACCURACY
              ? row -> row.share(column, 1)
              : row -> row.number(column);
      return rows.stream().mapToDouble(value).toArray();
    }
  }
}
