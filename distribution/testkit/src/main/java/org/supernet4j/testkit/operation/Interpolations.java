package org.supernet4j.testkit.operation;

import org.supernet4j.api.network.Resize;

/**
 * Interpolation with half-pixel centres. Output position {@code i} lies at {@code (i + 0.5) * input
 * / output - 0.5} of the input; positions beyond the border repeat it.
 */
record Interpolations(Resize.Method method) {

  /** Where a weighted value comes from and goes to. */
  @FunctionalInterface
  interface Visit {
    /** Called with the offsets of first channels. */
    void at(int input, int output, double weight);
  }

  /**
   * Visits each value that takes part in an output.
   *
   * @param input {@code [batch, height, width, channels]}
   * @param output {@code [batch, height, width, channels]}
   */
  void each(int[] input, int[] output, Visit visit) {
    double[][] rows = weights(method, input[1], output[1]);
    double[][] columns = weights(method, input[2], output[2]);
    int[] in = Strides.of(input);
    int[] out = Strides.of(output);
    for (int n = 0; n < input[0]; n++) {
      for (int y = 0; y < output[1]; y++) {
        for (int x = 0; x < output[2]; x++) {
          for (int row = 0; row < input[1]; row++) {
            for (int column = 0; column < input[2]; column++) {
              visit.at(
                  n * in[0] + row * in[1] + column * in[2],
                  n * out[0] + y * out[1] + x * out[2],
                  rows[y][row] * columns[x][column]);
            }
          }
        }
      }
    }
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
