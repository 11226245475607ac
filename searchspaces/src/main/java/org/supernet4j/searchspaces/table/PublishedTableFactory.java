package org.supernet4j.searchspaces.table;

import java.util.List;
import org.supernet4j.api.table.Metric;
import org.supernet4j.api.table.Table;
import org.supernet4j.api.table.TableContext;
import org.supernet4j.api.table.TableException;
import org.supernet4j.api.table.TableFactory;

/** Opens a table that was published as one file. */
public abstract class PublishedTableFactory implements TableFactory<TableSettings> {
  private final String published;
  private final List<Metric> metrics;

  /**
   * A factory of one table.
   *
   * @param published the file's name
   * @param metrics what is recorded of each architecture
   */
  protected PublishedTableFactory(String published, List<Metric> metrics) {
    this.published = published;
    this.metrics = metrics;
  }

  @Override
  public final Class<TableSettings> configType() {
    return TableSettings.class;
  }

  @Override
  public final Table create(TableSettings config, TableContext context) {
    TableFile file = TableFile.find(config, published);
    return read(file, MemoryTable.builder(name(), metrics, file), context);
  }

  /**
   * Reads the file.
   *
   * @param table to be filled
   * @param context what the table may ask for
   * @return the finished table
   * @throws TableException if the file is malformed, naming the place
   */
  protected abstract Table read(TableFile file, MemoryTable.Builder table, TableContext context);
}
