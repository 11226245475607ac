package org.supernet4j.datasets.augment;

import java.util.random.RandomGenerator;
import org.supernet4j.api.config.Setting;

/**
 * A random part of the image, resized (Szegedy et al., Going deeper with convolutions, 2015).
 *
 * @param minArea the smallest part
 * @param maxArea the largest part
 * @param maxAspect the widest part; the tallest is its inverse
 */
public record RandomResizedCrop(
    @Setting(value = "smallest part of the image's area", byDefault = "0.08", min = 0.0001, max = 1)
        double minArea,
    @Setting(value = "largest part of the image's area", byDefault = "1", min = 0.0001, max = 1)
        double maxArea,
    @Setting(
            value = "largest ratio of the part's sides, one way or the other",
            byDefault = "1.3333333333333333",
            min = 1)
        double maxAspect)
    implements Transform {
  private static final int TRIES = 10;

  /** Checks that the areas are in order. */
  public RandomResizedCrop {
    if (minArea > maxArea) {
      throw new IllegalArgumentException(
          "min-area = " + minArea + " exceeds max-area = " + maxArea);
    }
  }

  @Override
  public boolean resizes() {
    return true;
  }

  @Override
  public Raster apply(Raster image, int height, int width, RandomGenerator random) {
    double area = (double) image.height() * image.width();
    double logAspect = Math.log(maxAspect);
    for (int i = 0; i < TRIES; i++) {
      double part = area * (minArea + (maxArea - minArea) * random.nextDouble());
      double aspect = Math.exp(logAspect * (2 * random.nextDouble() - 1));
      int columns = (int) Math.round(Math.sqrt(part * aspect));
      int rows = (int) Math.round(Math.sqrt(part / aspect));
      if (columns > 0 && columns <= image.width() && rows > 0 && rows <= image.height()) {
        int top = random.nextInt(image.height() - rows + 1);
        int left = random.nextInt(image.width() - columns + 1);
        return Resize.part(image, top, left, rows, columns, height, width);
      }
    }
    int rows = (int) Math.min(image.height(), Math.round(image.width() * maxAspect));
    int columns = (int) Math.min(image.width(), Math.round(image.height() * maxAspect));
    return Resize.part(
        image,
        (image.height() - rows) / 2,
        (image.width() - columns) / 2,
        rows,
        columns,
        height,
        width);
  }
}
