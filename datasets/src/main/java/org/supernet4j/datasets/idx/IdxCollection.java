package org.supernet4j.datasets.idx;

import java.net.URI;
import java.util.List;
import org.supernet4j.datasets.files.PublishedFile;

/**
 * A published data set in MNIST's format.
 *
 * @param name the data set's name
 * @param classes the names of its classes
 * @param mirrors folders on the web that hold the files
 * @param train the training images
 * @param test the test images
 */
record IdxCollection(
    String name, List<String> classes, List<URI> mirrors, IdxFiles train, IdxFiles test) {
  IdxCollection {
    classes = List.copyOf(classes);
    mirrors = List.copyOf(mirrors);
  }

  /** All four files. */
  List<PublishedFile> files() {
    return List.of(train.images(), train.labels(), test.images(), test.labels());
  }
}
