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
import org.supernet4j.api.table.TableContext;
import org.supernet4j.api.table.TableException;
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
  private static final String REPEAT = "repeat";
  private static final String VERTEX_COUNT = "vertices";
  private static final String WHOLE_SPACE = "5V9E";
  private static final String SMALL_SPACE = "4V9E";
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
  protected Table read(TableFile file, MemoryTable.Builder table, TableContext context) {
    List<String> columns = new ArrayList<>(CellColumns.ALL);
    columns.addAll(List.of(SPACE, REPEAT, VERTEX_COUNT, PARAMETER_COLUMN));
    for (Recorded recorded : TRAINED) {
      columns.add(recorded.column(HALFWAY));
      columns.add(recorded.column(FULL));
    }
    Map<Cell, List<Row>> rows = new LinkedHashMap<>();
    List<Row> lines = CsvRows.open(file, columns).rows().toList();
    for (Row row : lines) {
      Cell cell = CellColumns.read(row);
      requireVertices(row, cell);
      rows.computeIfAbsent(cell.canonical(), each -> new ArrayList<>()).add(row);
    }
    requireWhole(file, lines.size(), rows);
    NasBench101Space space = NasBench101Space.published(VERTICES);
    rows.forEach(
        (cell, trainings) -> {
          table.begin(() -> space.architecture(cell), trainings.get(0)::fault);
          requireRepeats(cell, trainings);
          add(trainings, table);
        });
    return table.build(space, ARCHITECTURES);
  }

  private static void requireVertices(Row row, Cell cell) {
    String vertices = Integer.toString(cell.vertices());
    if (!row.text(VERTEX_COUNT).equals(vertices)) {
      throw row.fault(
          VERTEX_COUNT + " = " + row.text(VERTEX_COUNT) + ", but the matrix has " + vertices);
    }
  }

  /** Checks that no cell is missing, which is what a truncated file lacks. */
  private static void requireWhole(TableFile file, int lines, Map<Cell, List<Row>> rows) {
    long cells = rows.values().stream().filter(each -> !in(WHOLE_SPACE, each).isEmpty()).count();
    if (cells < ARCHITECTURES) {
      throw new TableException(
          file.path()
              + ": the "
              + lines
              + " lines below the names of the columns have "
              + cells
              + " of the "
              + ARCHITECTURES
              + " cells of space "
              + WHOLE_SPACE
              + ", "
              + (ARCHITECTURES - cells)
              + " are missing; take the published file, whole");
    }
  }

  /** Checks that each training of a cell is there once. */
  private static void requireRepeats(Cell cell, List<Row> trainings) {
    for (Row row : trainings) {
      if (!List.of(WHOLE_SPACE, SMALL_SPACE).contains(row.text(SPACE))) {
        throw row.fault(
            SPACE
                + " = '"
                + row.text(SPACE)
                + "'; allowed are "
                + WHOLE_SPACE
                + ", "
                + SMALL_SPACE);
      }
    }
    requireRepeats(WHOLE_SPACE, List.of("1"), trainings);
    boolean isSmall = cell.vertices() < VERTICES;
    requireRepeats(SMALL_SPACE, isSmall ? List.of("1", "2", "3") : List.of(), trainings);
  }

  private static void requireRepeats(String space, List<String> repeats, List<Row> trainings) {
    List<Row> found = in(space, trainings);
    List<String> numbers = found.stream().map(row -> row.text(REPEAT)).sorted().toList();
    if (!numbers.equals(repeats)) {
      Row last = found.isEmpty() ? trainings.get(0) : found.get(found.size() - 1);
      throw last.fault(
          "the cell's "
              + REPEAT
              + "s in space "
              + space
              + " are "
              + numbers
              + " up to this line; in the whole table they are "
              + repeats);
    }
  }

  private static List<Row> in(String space, List<Row> trainings) {
    return trainings.stream().filter(row -> row.text(SPACE).equals(space)).toList();
  }

  private static void add(List<Row> trainings, MemoryTable.Builder table) {
    List<Row> whole = in(WHOLE_SPACE, trainings);
    for (Recorded recorded : TRAINED) {
      table.put(recorded.metric, HALFWAY, recorded.values(whole, HALFWAY));
      table.put(recorded.metric, FULL, recorded.values(trainings, FULL));
    }
    table.put(PARAMETERS, 0, whole.get(0).positive(PARAMETER_COLUMN));
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
              : row -> row.positive(column);
      return rows.stream().mapToDouble(value).toArray();
    }
  }
}
