package org.supernet4j.searchspaces;

import java.util.ArrayList;
import java.util.List;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.tensor.Shape;

/** The images that the spaces of this package are made for: those of MNIST and its relatives. */
final class Digits {
  private static final int EXTENT = 28;

  private Digits() {}

  /** The data set that these spaces are usually described for. */
  static DatasetInfo typical() {
    return DatasetInfo.numbered("mnist", EXTENT, EXTENT, 1, 10);
  }

  /**
   * The shape of the images of a data set.
   *
   * @param space name of the search space, for the error
   * @throws IllegalArgumentException unless images are grey, 28 x 28, and of at least two classes
   */
  static Shape image(String space, DatasetInfo data) {
    List<String> faults = new ArrayList<>();
    if (data.height() != EXTENT || data.width() != EXTENT || data.channels() != 1) {
      faults.add(
          "it takes grey images of 28 x 28 x 1 (height x width x channels), found "
              + data.height()
              + " x "
              + data.width()
              + " x "
              + data.channels());
    }
    if (data.classes().size() < 2) {
      faults.add("it tells at least 2 classes apart, found " + data.classes());
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(
          "search space '"
              + space
              + "' does not suit data set '"
              + data.name()
              + "': "
              + String.join("; ", faults)
              + "; use a data set such as mnist, or another search space");
    }
    return Shape.image(EXTENT, EXTENT, 1);
  }
}
