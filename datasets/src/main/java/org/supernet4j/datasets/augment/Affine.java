package org.supernet4j.datasets.augment;

import java.util.Arrays;

/**
 * Where the pixels of a moved image come from: column {@code a x + b y + c}, row {@code d x + e y +
 * f}, in between by bilinear interpolation, grey from outside the image.
 */
record Affine(double a, double b, double c, double d, double e, double f) {
  private static final byte OUTSIDE = (byte) 128;

  /** A turn counter-clockwise about the image's centre. */
  static Affine rotation(Raster image, double degrees) {
    double cosine = Math.cos(Math.toRadians(degrees));
    double sine = Math.sin(Math.toRadians(degrees));
    double x = image.width() / 2.0;
    double y = image.height() / 2.0;
    return new Affine(
        cosine, -sine, x - cosine * x + sine * y, sine, cosine, y - sine * x - cosine * y);
  }

  /** The moved image. */
  Raster apply(Raster image) {
    int channels = image.channels();
    byte[] moved = new byte[image.pixels().length];
    Arrays.fill(moved, OUTSIDE);
    for (int row = 0, to = 0; row < image.height(); row++) {
      for (int column = 0; column < image.width(); column++, to += channels) {
        double x = a * (column + 0.5) + b * (row + 0.5) + c;
        double y = d * (column + 0.5) + e * (row + 0.5) + f;
        if (x >= 0 && x < image.width() && y >= 0 && y < image.height()) {
          interpolate(image, x - 0.5, y - 0.5, moved, to);
        }
      }
    }
    return image.with(moved);
  }

  private static void interpolate(Raster image, double x, double y, byte[] target, int to) {
    int channels = image.channels();
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double right = x - left;
    double down = y - top;
    int west = Math.max(0, left);
    int east = Math.min(image.width() - 1, left + 1);
    int north = Math.max(0, top);
    int south = Math.min(image.height() - 1, top + 1);
    for (int channel = 0; channel < channels; channel++) {
      double above =
          (1 - right) * image.at(north, west, channel) + right * image.at(north, east, channel);
      double below =
          (1 - right) * image.at(south, west, channel) + right * image.at(south, east, channel);
      target[to + channel] = (byte) (int) ((1 - down) * above + down * below + 0.5);
    }
  }
}
