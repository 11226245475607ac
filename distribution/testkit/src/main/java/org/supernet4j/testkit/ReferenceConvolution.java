package org.supernet4j.testkit;

import org.supernet4j.api.network.Padding;

/** Convolutions (cross-correlations) by definition: a sum over every tap of every window. */
final class ReferenceConvolution {
  private ReferenceConvolution() {}

  /**
   * A convolution.
   *
   * @param kernel {@code [size, size, channels, filters]}, row-major
   * @param bias one value per filter
   */
  static FeatureMaps convolve(
      FeatureMaps input, double[] kernel, double[] bias, int size, int stride, Padding padding) {
    Windows rows = Windows.of(input.height(), size, stride, padding);
    Windows columns = Windows.of(input.width(), size, stride, padding);
    int filters = bias.length;
    FeatureMaps output = FeatureMaps.zeros(input.count(), rows.output(), columns.output(), filters);
    for (int n = 0; n < input.count(); n++) {
      for (int y = 0; y < rows.output(); y++) {
        for (int x = 0; x < columns.output(); x++) {
          for (int f = 0; f < filters; f++) {
            double sum = bias[f];
            for (int i = 0; i < size; i++) {
              for (int j = 0; j < size; j++) {
                int row = rows.position(y, i);
                int column = columns.position(x, j);
                if (rows.isInside(row) && columns.isInside(column)) {
                  for (int c = 0; c < input.channels(); c++) {
                    double weight = kernel[((i * size + j) * input.channels() + c) * filters + f];
                    sum += weight * input.at(n, row, column, c);
                  }
                }
              }
            }
            output.set(n, y, x, f, sum);
          }
        }
      }
    }
    return output;
  }

  /**
   * A convolution of each channel with its own kernel.
   *
   * @param kernel {@code [size, size, channels, 1]}, row-major
   */
  static FeatureMaps depthwise(
      FeatureMaps input, double[] kernel, int size, int stride, Padding padding) {
    Windows rows = Windows.of(input.height(), size, stride, padding);
    Windows columns = Windows.of(input.width(), size, stride, padding);
    FeatureMaps output =
        FeatureMaps.zeros(input.count(), rows.output(), columns.output(), input.channels());
    for (int n = 0; n < input.count(); n++) {
      for (int y = 0; y < rows.output(); y++) {
        for (int x = 0; x < columns.output(); x++) {
          for (int c = 0; c < input.channels(); c++) {
            double sum = 0;
            for (int i = 0; i < size; i++) {
              for (int j = 0; j < size; j++) {
                int row = rows.position(y, i);
                int column = columns.position(x, j);
                if (rows.isInside(row) && columns.isInside(column)) {
                  sum +=
                      kernel[(i * size + j) * input.channels() + c] * input.at(n, row, column, c);
                }
              }
            }
            output.set(n, y, x, c, sum);
          }
        }
      }
    }
    return output;
  }
}
