package org.supernet4j.searchspaces.nasbench101;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.supernet4j.api.table.Metric;
import org.supernet4j.api.table.Table;
import org.supernet4j.api.table.TableContext;
import org.supernet4j.api.table.TableFactory;
import org.supernet4j.searchspaces.table.CsvRows;
import org.supernet4j.searchspaces.table.MemoryTable;
import org.supernet4j.searchspaces.table.PublishedTableFactory;
import org.supernet4j.searchspaces.table.TableFile;

/**
 * Cells of NAS-Bench-101 with one of their trainings: a part of the published data set, small
 * enough to hold in memory. Its space allows the recorded cells alone.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
@AutoService(TableFactory.class)
@SuppressWarnings("rawtypes") // the service type has no type argument
public final class NasBench101SampleFactory extends PublishedTableFactory {
  private static final String FILE = "nb101_30001.csv";
  private static final int LONG = 108;
  private static final List<Integer> EPOCHS = List.of(4, 12, 36, LONG);
  private static final Metric ACCURACY =
      new Metric("validation-accuracy", Metric.Unit.ACCURACY, EPOCHS);
  private static final Metric SECONDS =
      new Metric("training-seconds", Metric.Unit.SECONDS, List.of(LONG));
  private static final Metric PARAMETERS = new Metric("parameters", Metric.Unit.COUNT, List.of());

  private static final String ACCURACY_AFTER = "val";
  private static final String SECONDS_AFTER = "train_seconds_" + LONG;
  private static final String COUNT = "trainable_parameters";
  private static final List<String> COLUMNS =
      Stream.concat(
              CellColumns.ALL.stream(),
              Stream.of(
                  ACCURACY_AFTER + 4,
                  ACCURACY_AFTER + 12,
                  ACCURACY_AFTER + 36,
                  ACCURACY_AFTER + LONG,
                  SECONDS_AFTER,
                  COUNT))
          .toList();

  /** For the service loader. */
  public NasBench101SampleFactory() {
    super(FILE, List.of(ACCURACY, SECONDS, PARAMETERS));
  }

  @Override
  public String name() {
    return "nas-bench-101-sample";
  }

  @Override
  public String description() {
    return "One training each of 30001 of the 423624 cells of nas-bench-101 on CIFAR-10: validation"
        + " accuracy after 4, 12, 36 and 108 epochs, seconds and parameters (Ying et al., 2019).";
  }

  @Override
  protected Table read(TableFile file, MemoryTable.Builder table, TableContext context) {
    NasBench101Space space = NasBench101Space.published();
    CsvRows.open(file, COLUMNS).rows().forEach(row -> add(row, space, table));
    return table.buildSample(space);
  }

  private static void add(CsvRows.Row row, NasBench101Space space, MemoryTable.Builder table) {
    table.begin(() -> space.architecture(CellColumns.read(row)), row::fault);
    for (int epochs : EPOCHS) {
      table.put(ACCURACY, epochs, row.share(ACCURACY_AFTER + epochs, 1));
    }
    table.put(SECONDS, LONG, row.number(SECONDS_AFTER));
    table.put(PARAMETERS, 0, row.number(COUNT));
  }
}
