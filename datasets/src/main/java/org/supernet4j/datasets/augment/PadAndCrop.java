package org.supernet4j.datasets.augment;

import java.util.random.RandomGenerator;
import org.supernet4j.api.config.Setting;

/**
 * The image moved by up to some pixels, black where nothing is left: a random crop of the padded
 * image, usual for CIFAR.
 *
 * @param padding the longest way
 */
public record PadAndCrop(
    @Setting(value = "pixels of padding on each side", byDefault = "4", min = 0) int padding)
    implements Transform {
  @Override
  public Raster apply(Raster image, int height, int width, RandomGenerator random) {
    int down = random.nextInt(2 * padding + 1) - padding;
    int right = random.nextInt(2 * padding + 1) - padding;
    int columns = image.width() - Math.abs(right);
    byte[] moved = new byte[image.pixels().length];
    for (int row = Math.max(0, down); row < image.height() + Math.min(0, down); row++) {
      if (columns > 0) {
        int from = ((row - down) * image.width() + Math.max(0, -right)) * image.channels();
        int to = (row * image.width() + Math.max(0, right)) * image.channels();
        System.arraycopy(image.pixels(), from, moved, to, columns * image.channels());
      }
    }
    return image.with(moved);
  }
}
