package org.supernet4j.nasbench;

import com.google.auto.service.AutoService;
import java.nio.file.Path;
import java.util.Map;
import org.apiguardian.api.API;
import org.supernet4j.api.table.Table;
import org.supernet4j.api.table.TableContext;
import org.supernet4j.api.table.TableException;
import org.supernet4j.api.table.TableFactory;
import org.supernet4j.searchspaces.nasbench101.NasBench101Space;
import org.supernet4j.searchspaces.table.TableFile;
import org.supernet4j.searchspaces.table.TableSettings;

/** All cells of NAS-Bench-101 with all their trainings, from the published file. */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
@AutoService(TableFactory.class)
@SuppressWarnings("rawtypes") // the service type has no type argument
public final class NasBench101TableFactory implements TableFactory<NasBench101TableSettings> {
  private static final String FILE = "nasbench_full.tfrecord";

  /** How many cells have at most so many vertices. */
  private static final Map<Integer, Integer> VERTICES =
      Map.of(7, 3, 91, 4, 2_532, 5, 64_542, 6, 423_624, 7);

  @Override
  public String name() {
    return NasBench101Space.NAME;
  }

  @Override
  public String description() {
    return "All 423,624 cells of nas-bench-101 on CIFAR-10, trained three times each for 4, 12, 36"
        + " and 108 epochs, from nasbench_full.tfrecord or nasbench_only108.tfrecord (Ying et al.,"
        + " 2019).";
  }

  @Override
  public Class<NasBench101TableSettings> configType() {
    return NasBench101TableSettings.class;
  }

  @Override
  public Table create(NasBench101TableSettings config, TableContext context) {
    Path file = TableFile.find(new TableSettings(config.file()), FILE).path();
    NasBench101 data;
    try {
      data =
          config.index().isPresent()
              ? NasBench101.open(file, config.index().get(), 0)
              : NasBench101.open(file, 0);
    } catch (NasBenchException fault) {
      throw new TableException(fault.getMessage(), fault);
    }
    Integer vertices = VERTICES.get(data.size());
    if (vertices == null) {
      throw new TableException(
          file
              + " has "
              + data.size()
              + " cells; a search needs all cells of up to some number of vertices, 423,624 in the"
              + " published files");
    }
    return new NasBench101Table(data, NasBench101Space.published(vertices));
  }
}
