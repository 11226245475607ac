package org.supernet4j.searchspaces.nasbench201;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.space.SearchSpaceContext;
import org.supernet4j.api.table.Metric;
import org.supernet4j.api.table.Table;
import org.supernet4j.api.table.TableContext;
import org.supernet4j.api.table.TableFactory;
import org.supernet4j.searchspaces.table.CsvRows;
import org.supernet4j.searchspaces.table.MemoryTable;
import org.supernet4j.searchspaces.table.PublishedTableFactory;
import org.supernet4j.searchspaces.table.TableFile;

/**
 * The trainings of all 15,625 networks of NAS-Bench-201 on three data sets: validation and test
 * accuracy after 12 epochs, test accuracy after 200. Each value is the mean over the repeated
 * trainings of the published benchmark.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@AutoService(TableFactory.class)
@SuppressWarnings("rawtypes") // the service type has no type argument
public final class NasBench201TableFactory extends PublishedTableFactory {
  private static final String FILE = "nasbench201_all15625.csv";
  private static final int ARCHITECTURES = 15_625;
  private static final int SHORT = 12;
  private static final int LONG = 200;
  private static final String CELL = "arch";

  private static final List<Recorded> RECORDED =
      List.of(
          Recorded.validation("cifar10"),
          Recorded.test("cifar10"),
          Recorded.validation("cifar100"),
          Recorded.test("cifar100"),
          Recorded.validation("imagenet16"),
          Recorded.test("imagenet16"));

  /** For the service loader. */
  public NasBench201TableFactory() {
    super(FILE, RECORDED.stream().map(Recorded::metric).toList());
  }

  @Override
  public String name() {
    return "nas-bench-201";
  }

  @Override
  public String description() {
    return "Accuracies of the 15625 networks of nas-bench-201 on CIFAR-10, CIFAR-100 and"
        + " ImageNet16-120 after 12 and 200 epochs (Dong and Yang, 2020).";
  }

  @Override
  protected Table read(TableFile file, MemoryTable.Builder table, TableContext context) {
    List<String> columns = new ArrayList<>(List.of(CELL));
    for (Recorded recorded : RECORDED) {
      recorded.metric.epochs().forEach(epochs -> columns.add(recorded.column(epochs)));
    }
    CsvRows.open(file, columns).rows().forEach(row -> add(row, table));
    NasBench201Factory space = new NasBench201Factory();
    return table.build(
        space.create(
            NasBench201Settings.published(), SearchSpaceContext.of(context, space.typicalData())),
        ARCHITECTURES);
  }

  private static void add(CsvRows.Row row, MemoryTable.Builder table) {
    table.begin(() -> CellText.read(row.text(CELL)), row::fault);
    for (Recorded recorded : RECORDED) {
      for (int epochs : recorded.metric.epochs()) {
        table.put(recorded.metric, epochs, row.share(recorded.column(epochs), 100));
      }
    }
  }

  /** A metric and how its columns are named. */
  private record Recorded(Metric metric, String prefix) {
    static Recorded validation(String data) {
      return of(data + "-validation-accuracy", data + "_val_", List.of(SHORT));
    }

    static Recorded test(String data) {
      return of(data + "-test-accuracy", data + "_test_", List.of(SHORT, LONG));
    }

    private static Recorded of(String name, String prefix, List<Integer> epochs) {
      return new Recorded(new Metric(name, Metric.Unit.ACCURACY, epochs), prefix);
    }

    String column(int epochs) {
      return prefix + epochs + "ep";
    }
  }
}
