package org.supernet4j.datasets.augment;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Transforms, one after the other.
 *
 * @param transforms none for images as they are
 */
public record Augmentation(List<Transform> transforms) {
  public Augmentation {
    transforms = List.copyOf(transforms);
  }

  /** Images as they are. */
  public static Augmentation none() {
    return new Augmentation(List.of());
  }

  /** Whether images stay as they are. */
  public boolean isNone() {
    return transforms.isEmpty();
  }

  /** Whether it takes images of any size. */
  public boolean resizes() {
    return !isNone() && transforms.get(0).resizes();
  }

  /**
   * A varied image.
   *
   * @param image of the size wanted, unless {@link #resizes()}
   */
  public Raster apply(Raster image, int height, int width, RandomGenerator random) {
    Raster varied = image;
    for (Transform transform : transforms) {
      varied = transform.apply(varied, height, width, random);
    }
    return varied;
  }
}
