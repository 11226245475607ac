package org.supernet4j.datasets.memory;

import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.api.random.Randomness;

/**
 * Training images parted in two: those that train weights and those that evaluate subnets. Both
 * keep the order of the images.
 *
 * @param train trains weights
 * @param validation evaluates subnets
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
    RowCut cut = RowCut.of(images.count(), count, randomness);
    return new ValidationCut(
        new ImageSelection(images, cut.train()), new ImageSelection(images, cut.validation()));
  }
}
