package org.supernet4j.testkit;

import org.supernet4j.api.network.Pooling;

/**
 * Pooling by definition: over the positions of each window that lie inside the feature map; where
 * padding counts, the sum is divided by all positions of the window.
 */
final class ReferencePooling {
  private ReferencePooling() {}

  static FeatureMaps pool(FeatureMaps input, Pooling layer) {
    Windows rows = Windows.of(input.height(), layer.window(), layer.stride(), layer.padding());
    Windows columns = Windows.of(input.width(), layer.window(), layer.stride(), layer.padding());
    FeatureMaps output =
        FeatureMaps.zeros(input.count(), rows.output(), columns.output(), input.channels());
    for (int n = 0; n < input.count(); n++) {
      for (int y = 0; y < rows.output(); y++) {
        for (int x = 0; x < columns.output(); x++) {
          for (int c = 0; c < input.channels(); c++) {
            output.set(n, y, x, c, window(input, layer, rows, columns, n, y, x, c));
          }
        }
      }
    }
    return output;
  }

  private static double window(
      FeatureMaps input, Pooling layer, Windows rows, Windows columns, int n, int y, int x, int c) {
    double sum = 0;
    double largest = Double.NEGATIVE_INFINITY;
    int inside = 0;
    for (int i = 0; i < layer.window(); i++) {
      for (int j = 0; j < layer.window(); j++) {
        int row = rows.position(y, i);
        int column = columns.position(x, j);
        if (rows.isInside(row) && columns.isInside(column)) {
          double value = input.at(n, row, column, c);
          sum += value;
          largest = Math.max(largest, value);
          inside++;
        }
      }
    }
    if (layer.kind() == Pooling.Kind.MAX) {
      return largest;
    }
    return sum / (layer.countsPadding() ? layer.window() * layer.window() : inside);
  }

  /** The mean over all positions of each channel. */
  static FeatureMaps globalAverage(FeatureMaps input) {
    FeatureMaps output = FeatureMaps.zeros(input.count(), 1, 1, input.channels());
    for (int n = 0; n < input.count(); n++) {
      for (int c = 0; c < input.channels(); c++) {
        double sum = 0;
        for (int y = 0; y < input.height(); y++) {
          for (int x = 0; x < input.width(); x++) {
            sum += input.at(n, y, x, c);
          }
        }
        output.set(n, 0, 0, c, sum / (input.height() * input.width()));
      }
    }
    return output;
  }
}
