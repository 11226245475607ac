package org.supernet4j.datasets.cifar;

import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.DatasetContext;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.api.dataset.DatasetFactory;

/** Opens one of the published data sets in CIFAR's format. */
abstract class CifarFactory implements DatasetFactory<CifarSettings> {
  private final CifarCollection collection;
  private final String description;

  CifarFactory(CifarCollection collection, String description) {
    this.collection = collection;
    this.description = description;
  }

  @Override
  public final String name() {
    return collection.name();
  }

  @Override
  public final String description() {
    return description;
  }

  @Override
  public final Class<CifarSettings> configType() {
    return CifarSettings.class;
  }

  /**
   * {@inheritDoc}
   *
   * @throws DatasetException if files are missing, truncated, changed or malformed, or no image
   *     would be left for training
   */
  @Override
  public final Dataset create(CifarSettings config, DatasetContext context) {
    return new CifarLoader(collection, context.cacheFolder()).open(config);
  }
}
