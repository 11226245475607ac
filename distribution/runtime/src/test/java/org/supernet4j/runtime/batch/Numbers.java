package org.supernet4j.runtime.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.dataset.Split;

/**
 * Images of one byte whose labels are their indices.
 *
 * @param size images in each split
 * @param broken the image that cannot be read
 */
record Numbers(int size, int broken) implements Dataset {
  Numbers(int size) {
    this(size, -1);
  }

  @Override
  public DatasetInfo info() {
    return DatasetInfo.numbered("numbers", 1, 1, 1, 10);
  }

  @Override
  public int size(Split split) {
    return size;
  }

  @Override
  public void read(Split split, int[] indices, Batch into) {
    into.resize(indices.length);
    for (int i = 0; i < indices.length; i++) {
      if (indices[i] == broken) {
        throw new DatasetException("image " + broken + " is broken");
      }
      into.labels()[i] = indices[i];
    }
  }

  /** The indices of the images in a batch. */
  static List<Integer> in(Batch batch) {
    return Arrays.stream(batch.labels(), 0, batch.size()).boxed().toList();
  }

  /** The indices of the images in each batch. */
  static List<List<Integer>> inEach(Iterable<Batch> batches) {
    List<List<Integer>> all = new ArrayList<>();
    batches.forEach(batch -> all.add(in(batch)));
    return all;
  }
}
