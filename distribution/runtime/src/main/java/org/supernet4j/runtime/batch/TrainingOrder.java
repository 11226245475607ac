package org.supernet4j.runtime.batch;

import java.util.Arrays;
import org.supernet4j.api.random.Randomness;

/**
 * Which training images make up the batch of each step: every epoch a new random order of all
 * images, which depends on the seed and the epoch alone; the last batch of an epoch may be smaller.
 * Not safe for use by several threads.
 */
public final class TrainingOrder {
  private final Randomness randomness;
  private final int images;
  private final int batchSize;
  private final long stepsPerEpoch;
  private long epoch = -1;
  private int[] order;

  /** The order of a number of images in batches. */
  public TrainingOrder(Randomness randomness, int images, int batchSize) {
    this.randomness = randomness;
    this.images = images;
    this.batchSize = batchSize;
    this.stepsPerEpoch = (images + batchSize - 1L) / batchSize;
  }

  /** The pass over the images that a step belongs to, from 0. */
  long epoch(long step) {
    return step / stepsPerEpoch;
  }

  /** The indices of the images of a step, from 0. */
  public int[] indices(long step) {
    if (epoch(step) != epoch) {
      epoch = epoch(step);
      order = Permutation.first(images, images, randomness.stream("order", epoch));
    }
    int from = (int) (step % stepsPerEpoch * batchSize);
    return Arrays.copyOfRange(order, from, Math.min(images, from + batchSize));
  }
}
