package org.supernet4j.datasets.augment;

import java.util.random.RandomGenerator;

/** One step of an augmentation; in configurations told apart by {@code type}. */
public sealed interface Transform
    permits RandomResizedCrop, PadAndCrop, HorizontalFlip, AutoAugment, RandAugment {
  /**
   * A varied image of the size wanted.
   *
   * @param image of that size already, unless {@link #resizes()}
   * @param height rows wanted
   * @param width columns wanted
   * @param random all randomness there is
   */
  Raster apply(Raster image, int height, int width, RandomGenerator random);

  /** Whether it takes images of any size. */
  default boolean resizes() {
    return false;
  }
}
