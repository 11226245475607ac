package org.supernet4j.datasets.augment;

import java.util.random.RandomGenerator;
import org.supernet4j.api.config.Setting;

/**
 * The image mirrored, left for right.
 *
 * @param probability how often
 */
public record HorizontalFlip(
    @Setting(value = "share of images that are flipped", byDefault = "0.5", min = 0, max = 1)
        double probability)
    implements Transform {
  @Override
  public Raster apply(Raster image, int height, int width, RandomGenerator random) {
    if (random.nextDouble() >= probability) {
      return image;
    }
    int channels = image.channels();
    byte[] flipped = new byte[image.pixels().length];
    for (int row = 0; row < image.height(); row++) {
      int start = row * image.width() * channels;
      for (int column = 0; column < image.width(); column++) {
        int from = start + column * channels;
        int to = start + (image.width() - 1 - column) * channels;
        for (int channel = 0; channel < channels; channel++) {
          flipped[to + channel] = image.pixels()[from + channel];
        }
      }
    }
    return image.with(flipped);
  }
}
