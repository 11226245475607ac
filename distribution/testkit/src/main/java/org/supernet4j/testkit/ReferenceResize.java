package org.supernet4j.testkit;

import org.supernet4j.api.network.Resize;

/**
 * Interpolation with half-pixel centres, one dimension after the other. Output position {@code i}
 * lies at {@code (i + 0.5) * input / output - 0.5} of the input; positions beyond the border repeat
 * it.
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
      for (int position = first - 1; position <= first + 2; position++) {
        int inside = Math.max(0, Math.min(position, input - 1));
        weights[i][inside] += weight(method, Math.abs(centre - position));
      }
    }
    return weights;
  }

  /** The weight of a position at a distance of 0 to 2. */
  private static double weight(Resize.Method method, double distance) {
    return method instanceof Resize.Bicubic cubic
        ? cubic(cubic.coefficient(), distance)
        : Math.max(0, 1 - distance);
  }

  /** The cubic convolution kernel (Keys, 1981), whose slope at distance 1 is {@code a}. */
  private static double cubic(double a, double distance) {
    if (distance <= 1) {
      return ((a + 2) * distance - (a + 3)) * distance * distance + 1;
    }
    return ((a * distance - 5 * a) * distance + 8 * a) * distance - 4 * a;
  }
}
