package org.supernet4j.testkit;

import java.util.function.DoubleUnaryOperator;

/**
 * A batch of feature maps, row-major {@code [count, height, width, channels]}. Vectors are maps of
 * one position.
 *
 * @param values all values; not copied
 */
record FeatureMaps(int count, int height, int width, int channels, double[] values) {
  FeatureMaps {
    if (values.length != count * height * width * channels) {
      throw new IllegalArgumentException(
          "feature maps [%d, %d, %d, %d] need %d values, found %d"
              .formatted(
                  count,
                  height,
                  width,
                  channels,
                  count * height * width * channels,
                  values.length));
    }
  }

  /** Maps of zeros. */
  static FeatureMaps zeros(int count, int height, int width, int channels) {
    return new FeatureMaps(
        count, height, width, channels, new double[count * height * width * channels]);
  }

  double at(int example, int row, int column, int channel) {
    return values[index(example, row, column, channel)];
  }

  void set(int example, int row, int column, int channel, double value) {
    values[index(example, row, column, channel)] = value;
  }

  /** Applies a function to each value. */
  FeatureMaps map(DoubleUnaryOperator function) {
    double[] mapped = new double[values.length];
    for (int i = 0; i < mapped.length; i++) {
      mapped[i] = function.applyAsDouble(values[i]);
    }
    return new FeatureMaps(count, height, width, channels, mapped);
  }

  /** Examples times positions: the number of values of each channel. */
  int rows() {
    return count * height * width;
  }

  private int index(int example, int row, int column, int channel) {
    return ((example * height + row) * width + column) * channels + channel;
  }
}
