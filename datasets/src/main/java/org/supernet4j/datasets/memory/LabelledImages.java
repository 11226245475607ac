package org.supernet4j.datasets.memory;

/**
 * Images of one size with their labels. The arrays are shared, not copied; nobody changes them.
 *
 * @param imageBytes bytes of one image
 * @param pixels all images in a row, {@code [images, height, width, channels]}
 * @param labels the class of each image
 */
public record LabelledImages(int imageBytes, byte[] pixels, int[] labels) {
  /**
   * Checks that pixels and labels are of as many images.
   *
   * @throws IllegalArgumentException if they are not
   */
  public LabelledImages {
    if (imageBytes < 1 || pixels.length != (long) labels.length * imageBytes) {
      throw new IllegalArgumentException(
          labels.length
              + " labels and "
              + pixels.length
              + " bytes are not as many images of "
              + imageBytes
              + " bytes");
    }
  }

  /** The number of images. */
  public int count() {
    return labels.length;
  }
}
