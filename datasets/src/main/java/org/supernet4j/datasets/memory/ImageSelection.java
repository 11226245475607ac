package org.supernet4j.datasets.memory;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.supernet4j.api.dataset.Batch;

/** Some of the images in memory, in an order of its own; selecting copies no pixels. */
public final class ImageSelection {
  private final LabelledImages images;
  private final int[] rows;

  ImageSelection(LabelledImages images, int[] rows) {
    this.images = images;
    this.rows = rows;
  }

  /** All images in their order. */
  public static ImageSelection all(LabelledImages images) {
    return new ImageSelection(images, IntStream.range(0, images.count()).toArray());
  }

  /** The first images, or all where there are no more than {@code limit}. */
  public ImageSelection first(int limit) {
    return new ImageSelection(images, Arrays.copyOf(rows, Math.min(limit, rows.length)));
  }

  /** The number of images selected. */
  public int size() {
    return rows.length;
  }

  /** The labels of the images selected. */
  IntStream labels() {
    return IntStream.of(rows).map(row -> images.labels()[row]);
  }

  /** Copies the image and label at an index of this selection to a place in a batch. */
  void copy(int index, Batch into, int example) {
    int row = rows[index];
    int bytes = images.imageBytes();
    System.arraycopy(images.pixels(), row * bytes, into.images(), into.offset(example), bytes);
    into.labels()[example] = images.labels()[row];
  }

  /** Bytes of one image. */
  int imageBytes() {
    return images.imageBytes();
  }
}
