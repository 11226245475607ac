package org.supernet4j.datasets.augment;

import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;

/** Small images. */
final class Images {
  private Images() {}

  /** Independent random values. */
  static Raster noise(int height, int width, int channels, long seed) {
    byte[] pixels = new byte[height * width * channels];
    new SplittableRandom(seed).nextBytes(pixels);
    return new Raster(height, width, channels, pixels);
  }

  /** One channel whose value at a place in reading order is a function of that place. */
  static Raster grey(int height, int width, IntUnaryOperator value) {
    byte[] pixels = new byte[height * width];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) value.applyAsInt(i);
    }
    return new Raster(height, width, 1, pixels);
  }

  /** The values of an image, from 0 to 255. */
  static int[] values(Raster image) {
    int[] values = new int[image.pixels().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = image.pixels()[i] & 0xff;
    }
    return values;
  }
}
