package org.supernet4j.datasets.augment;

/**
 * An image in bytes. Nobody changes the pixels of one that was handed on.
 *
 * @param height rows
 * @param width columns
 * @param channels values of a pixel
 * @param pixels {@code [height, width, channels]}
 */
public record Raster(int height, int width, int channels, byte[] pixels) {
  /** Checks that there are as many bytes as pixels. */
  public Raster {
    if (pixels.length != height * width * channels) {
      throw new IllegalArgumentException(
          "%d bytes are no image of %d x %d x %d"
              .formatted(pixels.length, height, width, channels));
    }
  }

  /** An image of the same size with other pixels. */
  Raster with(byte[] other) {
    return new Raster(height, width, channels, other);
  }

  /** A value from 0 to 255. */
  int at(int row, int column, int channel) {
    return Byte.toUnsignedInt(pixels[(row * width + column) * channels + channel]);
  }

  /** The smaller of height and width. */
  public int shortSide() {
    return Math.min(height, width);
  }
}
