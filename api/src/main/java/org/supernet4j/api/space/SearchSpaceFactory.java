package org.supernet4j.api.space;

import org.apiguardian.api.API;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.plugin.ComponentFactory;

/**
 * Makes search spaces.
 *
 * @param <C> the configuration
 */
@API(status = API.Status.STABLE, since = "0.1")
public interface SearchSpaceFactory<C extends Record> extends ComponentFactory<C> {
  /**
   * The space for a data set's images and classes.
   *
   * @throws IllegalArgumentException if the images do not suit the space, saying what does
   */
  SearchSpace create(C config, DatasetInfo data);

  /** The data that the space is usually described for, where no data set is at hand. */
  DatasetInfo typicalData();
}
