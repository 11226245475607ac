package org.supernet4j.api.table;

import org.apiguardian.api.API;
import org.supernet4j.api.plugin.ComponentFactory;

/**
 * Opens tables of recorded trainings.
 *
 * @param <C> the configuration
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface TableFactory<C extends Record> extends ComponentFactory<C, TableContext, Table> {
  /**
   * Reads the table and checks all of it.
   *
   * @throws TableException if its file is missing or malformed, naming the line
   */
  @Override
  Table create(C config, TableContext context);
}
