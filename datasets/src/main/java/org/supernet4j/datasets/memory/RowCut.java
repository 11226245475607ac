package org.supernet4j.datasets.memory;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.api.random.Randomness;

/**
 * The places of training images parted in two, each in ascending order.
 *
 * @param train the places of those that train weights
 * @param validation the places of those that evaluate subnets
 */
public record RowCut(int[] train, int[] validation) {
  /**
   * Cuts off the last {@code count} of a random permutation of the images.
   *
   * @param images how many there are
   * @param count how many to cut off, 0 or more
   * @param randomness decides the permutation
   * @throws DatasetException if no image would be left to train with
   */
  public static RowCut of(int images, int count, Randomness randomness) {
    if (count < 0 || count >= images) {
      throw new DatasetException(
          "dataset.validation = "
              + count
              + " does not leave any of the "
              + images
              + " training images to train with; allowed is 0 to "
              + (images - 1));
    }
    int[] order = permutation(images, randomness.stream("validation-cut"));
    int kept = order.length - count;
    return new RowCut(sorted(order, 0, kept), sorted(order, kept, order.length));
  }

  /** The places of all images. */
  public static int[] all(int images) {
    return IntStream.range(0, images).toArray();
  }

  private static int[] sorted(int[] order, int from, int to) {
    int[] rows = Arrays.copyOfRange(order, from, to);
    Arrays.sort(rows);
    return rows;
  }

  /** The shuffle of Fisher and Yates (1938), as given by Durstenfeld (1964). */
  private static int[] permutation(int length, RandomGenerator random) {
    int[] order = all(length);
    for (int last = length - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      int moved = order[last];
      order[last] = order[other];
      order[other] = moved;
    }
    return order;
  }
}
