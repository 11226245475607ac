package org.supernet4j.api.dataset;

import org.apiguardian.api.API;
import org.supernet4j.api.plugin.ComponentFactory;

/**
 * Opens data sets.
 *
 * @param <C> the configuration
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface DatasetFactory<C extends Record>
    extends ComponentFactory<C, DatasetContext, Dataset> {
  /**
   * Opens the data set and checks its files.
   *
   * @throws DatasetException if files are missing, truncated, changed or malformed
   */
  @Override
  Dataset create(C config, DatasetContext context);
}
