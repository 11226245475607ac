package org.supernet4j.api.dataset;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Labelled images in three splits with random access; order, batching and resumption are the
 * runtime's. Safe for use by many threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Dataset extends AutoCloseable {
  /** The form of the images, and the classes. */
  DatasetInfo info();

  /** The number of images in a split; 0 where there is none. */
  int size(Split split);

  /**
   * The number of images of each class in a split, in the order of {@link DatasetInfo#classes()};
   * nothing where it is not known without reading the images.
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  default Optional<List<Integer>> sizes(Split split) {
    return Optional.empty();
  }

  /**
   * Fills a batch with the images at some indices, in that order, and sets its size.
   *
   * @param indices each from 0 to {@code size(split) - 1}
   */
  void read(Split split, int[] indices, Batch into);

  /**
   * Fills a batch like {@link #read}, with the images varied at random as the data set's
   * configuration says. Labels stay as they are. The same arguments give the same images. A data
   * set that varies nothing gives the images as they are.
   *
   * @param indices each from 0 to {@code size(split) - 1}
   * @param variation decides about everything random
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  default void readVaried(Split split, int[] indices, Variation variation, Batch into) {
    read(split, indices, into);
  }

  /** Releases files and threads, where there are any. */
  @Override
  default void close() {}
}
