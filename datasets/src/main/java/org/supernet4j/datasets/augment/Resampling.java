package org.supernet4j.datasets.augment;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which input pixels make up each output pixel along one axis: a triangle filter, widened where the
 * image shrinks so that no pixel is passed over, as imaging libraries resize ("bilinear with
 * antialiasing").
 */
final class Resampling {
  private static final int PRECISION = 22;
  private static final int HALF = 1 << (PRECISION - 1);

  /** The first input pixel of each output pixel. */
  private final int[] first;

  /** The weights of the input pixels from the first on, for each output pixel. */
  private final int[][] weights;

  /**
   * An axis.
   *
   * @param start the first input pixel that takes part
   * @param length how many take part
   * @param scale input pixels for one output pixel
   * @param offset how many output pixels are left out at the beginning
   * @param count the number of output pixels
   */
  Resampling(int start, int length, double scale, int offset, int count) {
    first = new int[count];
    weights = new int[count][];
    double reach = Math.max(1, scale);
    for (int i = 0; i < count; i++) {
      double center = (i + offset + 0.5) * scale;
      int from = Math.max(0, (int) (center - reach + 0.5));
      int to = Math.min(length, (int) (center + reach + 0.5));
      first[i] = start + from;
      weights[i] = weights(from, to, center, reach);
    }
  }

  private Resampling(int[] first, int[][] weights) {
    this.first = first;
    this.weights = weights;
  }

  /** The first input pixel that takes part in any output pixel. */
  int start() {
    return first[0];
  }

  /** The input pixel behind the last one that takes part in any output pixel. */
  int end() {
    return first[first.length - 1] + weights[weights.length - 1].length;
  }

  /** The same for an input of which the pixels before one are left out. */
  Resampling from(int start) {
    return new Resampling(IntStream.of(first).map(pixel -> pixel - start).toArray(), weights);
  }

  private static int[] weights(int from, int to, double center, double reach) {
    double[] exact = new double[to - from];
    double sum = 0;
    for (int k = 0; k < exact.length; k++) {
      exact[k] = Math.max(0, 1 - Math.abs((from + k + 0.5 - center) / reach));
      sum += exact[k];
    }
    int[] fixed = new int[exact.length];
    for (int k = 0; k < fixed.length; k++) {
      fixed[k] = (int) Math.round(exact[k] / sum * (1 << PRECISION));
    }
    return fixed;
  }

  /** Resamples columns, of the rows from {@code top} on. */
  Raster columns(Raster image, int top, int rows) {
    int channels = image.channels();
    byte[] source = image.pixels();
    byte[] target = new byte[rows * first.length * channels];
    int place = 0;
    for (int row = top; row < top + rows; row++) {
      int start = row * image.width() * channels;
      for (int column = 0; column < first.length; column++) {
        int[] kernel = weights[column];
        for (int channel = 0; channel < channels; channel++) {
          int from = start + first[column] * channels + channel;
          int sum = HALF;
          for (int k = 0; k < kernel.length; k++) {
            sum += kernel[k] * (source[from + k * channels] & 0xff);
          }
          target[place++] = clipped(sum);
        }
      }
    }
    return new Raster(rows, first.length, channels, target);
  }

  /** Resamples rows. */
  Raster rows(Raster image) {
    int bytes = image.width() * image.channels();
    byte[] source = image.pixels();
    byte[] target = new byte[first.length * bytes];
    int[] sums = new int[bytes];
    for (int row = 0; row < first.length; row++) {
      Arrays.fill(sums, HALF);
      int[] kernel = weights[row];
      for (int k = 0; k < kernel.length; k++) {
        int from = (first[row] + k) * bytes;
        int weight = kernel[k];
        for (int i = 0; i < bytes; i++) {
          sums[i] += weight * (source[from + i] & 0xff);
        }
      }
      int to = row * bytes;
      for (int i = 0; i < bytes; i++) {
        target[to + i] = clipped(sums[i]);
      }
    }
    return new Raster(first.length, image.width(), image.channels(), target);
  }

  /** Weights are not negative and add up to 1, so no sum is below 0. */
  private static byte clipped(int sum) {
    return (byte) Math.min(255, sum >>> PRECISION);
  }
}
