package org.supernet4j.testkit;

import org.supernet4j.api.network.Resize;

/**
 * Interpolation with half-pixel centres, one dimension after the other. Output position {@code i}
 * lies at {@code (i + 0.5) * input / output - 0.5} of the input. Linear interpolation repeats the
 * border; cubic convolution (Keys, 1981, with a = -0.5) leaves out what lies beyond it and divides
 * by the sum of the remaining weights. TensorFlow's bicubic kernel rounds the fraction between two
 * positions to 1/1024, so it agrees exactly where the fractions are such multiples, as with a
 * halved or doubled extent.
 */
final class ReferenceResize {
  private ReferenceResize() {}

  static FeatureMaps resize(FeatureMaps input, Resize.Method method, int height, int width) {
    double[][] rows = weights(method, input.height(), height);
    double[][] columns = weights(method, input.width(), width);
    FeatureMaps output = FeatureMaps.zeros(input.count(), height, width, input.channels());
    for (int n = 0; n < input.count(); n++) {
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          for (int c = 0; c < input.channels(); c++) {
            double sum = 0;
            for (int row = 0; row < input.height(); row++) {
              for (int column = 0; column < input.width(); column++) {
                sum += rows[y][row] * columns[x][column] * input.at(n, row, column, c);
              }
            }
            output.set(n, y, x, c, sum);
          }
        }
      }
    }
    return output;
  }

  /** The weight of each input position in each output position, {@code [output][input]}. */
  static double[][] weights(Resize.Method method, int input, int output) {
    double[][] weights = new double[output][input];
    for (int i = 0; i < output; i++) {
      double centre = (i + 0.5) * input / output - 0.5;
      int first = (int) Math.floor(centre);
      if (method == Resize.Method.BILINEAR) {
        double fraction = centre - first;
        weights[i][within(first, input)] += 1 - fraction;
        weights[i][within(first + 1, input)] += fraction;
      } else {
        cubic(weights[i], centre, first);
      }
    }
    return weights;
  }

  private static int within(int position, int extent) {
    return Math.max(0, Math.min(position, extent - 1));
  }

  private static void cubic(double[] weights, double centre, int first) {
    double sum = 0;
    for (int position = first - 1; position <= first + 2; position++) {
      if (position >= 0 && position < weights.length) {
        weights[position] = keys(Math.abs(centre - position));
        sum += weights[position];
      }
    }
    for (int position = 0; position < weights.length; position++) {
      weights[position] /= sum;
    }
  }

  /** The cubic convolution kernel at a distance of 0 to 2. */
  private static double keys(double distance) {
    double a = -0.5;
    if (distance <= 1) {
      return ((a + 2) * distance - (a + 3)) * distance * distance + 1;
    }
    return ((a * distance - 5 * a) * distance + 8 * a) * distance - 4 * a;
  }
}
