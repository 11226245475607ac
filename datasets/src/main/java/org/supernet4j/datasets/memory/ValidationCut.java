package org.supernet4j.datasets.memory;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.api.random.Randomness;

/**
 * Training images parted in two: those that train weights and those that judge subnets. Both keep
 * the order of the images.
 *
 * @param train trains weights
 * @param validation judges subnets
 */
public record ValidationCut(ImageSelection train, ImageSelection validation) {
  /**
   * Cuts off the last {@code count} of a random permutation of the images.
   *
   * @param images the training images as published
   * @param count how many to cut off, 0 or more
   * @param randomness decides the permutation
   * @throws DatasetException if no image would be left to train with
   */
  public static ValidationCut of(LabelledImages images, int count, Randomness randomness) {
    if (count < 0 || count >= images.count()) {
      throw new DatasetException(
          "dataset.validation = "
              + count
              + " does not leave any of the "
              + images.count()
              + " training images to train with; allowed is 0 to "
              + (images.count() - 1));
    }
    int[] order = permutation(images.count(), randomness.stream("validation-cut"));
    int kept = order.length - count;
    return new ValidationCut(
        sorted(images, order, 0, kept), sorted(images, order, kept, order.length));
  }

  private static ImageSelection sorted(LabelledImages images, int[] order, int from, int to) {
    int[] rows = Arrays.copyOfRange(order, from, to);
    Arrays.sort(rows);
    return new ImageSelection(images, rows);
  }

  /** The shuffle of Fisher and Yates (1938), as given by Durstenfeld (1964). */
  private static int[] permutation(int length, RandomGenerator random) {
    int[] order = IntStream.range(0, length).toArray();
    for (int last = length - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      int moved = order[last];
      order[last] = order[other];
      order[other] = moved;
    }
    return order;
  }
}
