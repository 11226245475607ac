package org.supernet4j.searchspaces.nasbenchmacro;

import com.google.auto.service.AutoService;
import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.space.SearchSpaceContext;
import org.supernet4j.api.table.Metric;
import org.supernet4j.api.table.Table;
import org.supernet4j.api.table.TableContext;
import org.supernet4j.api.table.TableFactory;
import org.supernet4j.searchspaces.table.MemoryTable;
import org.supernet4j.searchspaces.table.PublishedTableFactory;
import org.supernet4j.searchspaces.table.TableFile;

/**
 * The trainings of all 6,561 networks of NAS-Bench-Macro on CIFAR-10: three test accuracies after
 * 50 epochs each, parameters and multiply-adds, which the benchmark calls FLOPs.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@AutoService(TableFactory.class)
@SuppressWarnings("rawtypes") // the service type has no type argument
public final class NasBenchMacroTableFactory extends PublishedTableFactory {
  private static final String FILE = "nas-bench-macro_cifar10.json";
  private static final int ARCHITECTURES = 6561;
  private static final int EPOCHS = 50;
  private static final Metric ACCURACY =
      new Metric("test-accuracy", Metric.Unit.ACCURACY, List.of(EPOCHS));
  private static final Metric PARAMETERS = new Metric("parameters", Metric.Unit.COUNT, List.of());
  private static final Metric MACS = new Metric("macs", Metric.Unit.COUNT, List.of());

  /** For the service loader. */
  public NasBenchMacroTableFactory() {
    super(FILE, List.of(ACCURACY, PARAMETERS, MACS));
  }

  @Override
  public String name() {
    return "nas-bench-macro";
  }

  @Override
  public String description() {
    return "Test accuracies of three trainings, parameters and multiply-adds of the 6561 networks"
        + " of nas-bench-macro on CIFAR-10 (Su et al., 2021).";
  }

  @Override
  protected Table read(TableFile file, MemoryTable.Builder table, TableContext context) {
    for (MacroEntry entry : MacroEntry.all(file)) {
      table.begin(() -> MacroChoices.read(entry.network()), entry::fault);
      table.put(ACCURACY, EPOCHS, entry.accuracies());
      table.put(PARAMETERS, 0, entry.count("params"));
      table.put(MACS, 0, entry.count("flops"));
    }
    NasBenchMacroFactory space = new NasBenchMacroFactory();
    return table.build(
        space.create(new NoSettings(), SearchSpaceContext.of(context, space.typicalData())),
        ARCHITECTURES);
  }
}
