package org.supernet4j.datasets.augment;

import java.util.Arrays;

/** Mixtures of an image with a poorer one: a factor of 0 gives the poorer one, 1 the image. */
final class Enhancement {
  private static final int SMOOTHING_WEIGHT = 13;
  private static final int CENTRE_WEIGHT = 5;

  private Enhancement() {}

  /** The poorer image is grey. */
  static Raster color(Raster image, double factor) {
    byte[] grey = new byte[image.pixels().length];
    int channels = image.channels();
    for (int pixel = 0; pixel < grey.length; pixel += channels) {
      Arrays.fill(grey, pixel, pixel + channels, (byte) luminance(image, pixel));
    }
    return mixture(grey, image, factor);
  }

  /** The poorer image has the mean luminance everywhere. */
  static Raster contrast(Raster image, double factor) {
    long sum = 0;
    int channels = image.channels();
    for (int pixel = 0; pixel < image.pixels().length; pixel += channels) {
      sum += luminance(image, pixel);
    }
    byte[] flat = new byte[image.pixels().length];
    Arrays.fill(flat, (byte) (sum / (double) (image.height() * image.width()) + 0.5));
    return mixture(flat, image, factor);
  }

  /** The poorer image is black. */
  static Raster brightness(Raster image, double factor) {
    return mixture(new byte[image.pixels().length], image, factor);
  }

  /** The poorer image is smoothed, but for its border. */
  static Raster sharpness(Raster image, double factor) {
    byte[] source = image.pixels();
    byte[] smooth = source.clone();
    int channels = image.channels();
    int line = image.width() * channels;
    for (int row = 1; row < image.height() - 1; row++) {
      for (int i = row * line + channels; i < (row + 1) * line - channels; i++) {
        int sum = (CENTRE_WEIGHT - 1) * (source[i] & 0xff);
        for (int near = i - line; near <= i + line; near += line) {
          sum +=
              (source[near - channels] & 0xff)
                  + (source[near] & 0xff)
                  + (source[near + channels] & 0xff);
        }
        smooth[i] = (byte) ((sum + SMOOTHING_WEIGHT / 2) / SMOOTHING_WEIGHT);
      }
    }
    return mixture(smooth, image, factor);
  }

  /** By ITU-R 601-2, in fixed-point numbers. */
  private static int luminance(Raster image, int pixel) {
    byte[] pixels = image.pixels();
    if (image.channels() < 3) {
      return pixels[pixel] & 0xff;
    }
    return ((pixels[pixel] & 0xff) * 19595
            + (pixels[pixel + 1] & 0xff) * 38470
            + (pixels[pixel + 2] & 0xff) * 7471
            + 0x8000)
        >> 16;
  }

  private static Raster mixture(byte[] poor, Raster image, double factor) {
    float weight = (float) factor;
    byte[] mixed = new byte[poor.length];
    for (int i = 0; i < mixed.length; i++) {
      int from = poor[i] & 0xff;
      float value = from + weight * ((image.pixels()[i] & 0xff) - from);
      mixed[i] = (byte) Math.max(0, Math.min(255, (int) value));
    }
    return image.with(mixed);
  }
}
