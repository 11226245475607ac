package org.supernet4j.runtime.batch;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.dataset.Variation;
import org.supernet4j.api.random.Randomness;

/**
 * Some images of a split, in batches, as often as wanted. An iteration gives one and the same
 * batch, refilled.
 */
public final class Batches implements Iterable<Batch> {
  private final Dataset dataset;
  private final Split split;
  private final int[] indices;
  private final int batchSize;
  private final Optional<Variation> variation;

  private Batches(
      Dataset dataset, Split split, int[] indices, int batchSize, Optional<Variation> variation) {
    this.variation = variation;
    this.dataset = dataset;
    this.split = split;
    this.indices = indices;
    this.batchSize = Math.max(1, Math.min(batchSize, indices.length));
  }

  /** All images of a split; the last batch may be smaller. */
  public static Batches all(Dataset dataset, Split split, int batchSize) {
    int[] indices = IntStream.range(0, dataset.size(split)).toArray();
    return new Batches(dataset, split, indices, batchSize, Optional.empty());
  }

  /**
   * A fixed random choice of a split's images; the last batch may be smaller.
   *
   * @param purpose names the choice: choices for different purposes are independent
   * @param images how many, at most; all images of a split that has fewer
   */
  public static Batches some(
      Dataset dataset,
      Split split,
      int images,
      int batchSize,
      Randomness randomness,
      String purpose) {
    int size = dataset.size(split);
    int[] indices = Permutation.first(Math.min(images, size), size, randomness.stream(purpose));
    return new Batches(dataset, split, indices, batchSize, Optional.empty());
  }

  /**
   * The same without the last batch if that is smaller than the others, for statistics to which
   * every batch contributes alike.
   */
  public Batches whole() {
    int images = indices.length - indices.length % batchSize;
    return new Batches(dataset, split, Arrays.copyOf(indices, images), batchSize, variation);
  }

  /** The same images, varied. */
  public Batches varied(Variation by) {
    return new Batches(dataset, split, indices, batchSize, Optional.of(by));
  }

  /** The number of images. */
  public int images() {
    return indices.length;
  }

  /** The number of batches. */
  public int count() {
    return (indices.length + batchSize - 1) / batchSize;
  }

  /** Bytes of all images together. */
  long bytes() {
    return (long) indices.length * dataset.info().imageBytes();
  }

  /** A buffer with room for each of the batches. */
  Batch buffer() {
    return new Batch(dataset.info(), batchSize);
  }

  /**
   * Reads a batch.
   *
   * @param number from 0
   * @return the buffer
   */
  Batch read(int number, Batch into) {
    int start = number * batchSize;
    int end = Math.min(indices.length, start + batchSize);
    int[] images = Arrays.copyOfRange(indices, start, end);
    if (variation.isPresent()) {
      dataset.readVaried(split, images, variation.get(), into);
    } else {
      dataset.read(split, images, into);
    }
    return into;
  }

  @Override
  public Iterator<Batch> iterator() {
    Batch batch = buffer();
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < count();
      }

      @Override
      public Batch next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return read(next++, batch);
      }
    };
  }
}
