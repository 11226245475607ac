package org.supernet4j.api.dataset;

import org.apiguardian.api.API;

/**
 * A reusable buffer for images and labels. Images are bytes {@code [size, height, width, channels]}
 * in a row, labels are indices of classes. Only the first {@link #size()} examples count.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Batch {
  private final byte[] images;
  private final int[] labels;
  private final int imageBytes;
  private int size;
  private long firstExample;

  /** An empty batch with room for {@code capacity} images of a data set. */
  public Batch(DatasetInfo data, int capacity) {
    this.imageBytes = data.imageBytes();
    this.images = new byte[Math.multiplyExact(capacity, imageBytes)];
    this.labels = new int[capacity];
  }

  /** The bytes of all images; the array itself, longer than needed where the batch is not full. */
  public byte[] images() {
    return images;
  }

  /** The labels; the array itself. */
  public int[] labels() {
    return labels;
  }

  /** Where an example's image begins in {@link #images()}. */
  public int offset(int example) {
    return example * imageBytes;
  }

  /** Bytes of one image. */
  public int imageBytes() {
    return imageBytes;
  }

  /** The number of examples there is room for. */
  public int capacity() {
    return labels.length;
  }

  /** The number of examples in the batch. */
  public int size() {
    return size;
  }

  /**
   * Sets the number of examples in the batch.
   *
   * @throws IllegalArgumentException if there is no room for as many
   */
  public void resize(int newSize) {
    if (newSize < 0 || newSize > capacity()) {
      throw new IllegalArgumentException(
          "a batch with room for " + capacity() + " cannot hold " + newSize);
    }
    size = newSize;
  }

  /**
   * The place of the first example in the batch of the whole step, of which this one may be a
   * piece; 0 unless it is set. Random masks follow examples, however a batch is cut.
   */
  public long firstExample() {
    return firstExample;
  }

  /**
   * Makes this batch a piece of a larger one.
   *
   * @param first the place of the first example in the larger batch
   * @throws IllegalArgumentException if it is negative
   */
  public void placeAt(long first) {
    if (first < 0) {
      throw new IllegalArgumentException("a batch begins at example 0 or after, found " + first);
    }
    firstExample = first;
  }
}
