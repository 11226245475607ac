package org.supernet4j.api.space;

import org.apiguardian.api.API;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.plugin.ComponentFactory;

/**
 * Makes search spaces.
 *
 * @param <C> the configuration
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface SearchSpaceFactory<C extends Record>
    extends ComponentFactory<C, SearchSpaceContext, SearchSpace> {
  /** The data that the space is usually described for, where there is no data set. */
  DatasetInfo typicalData();
}
