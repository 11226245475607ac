package org.supernet4j.testkit;

import java.util.List;
import org.supernet4j.api.network.Combination;

/** Several feature maps made one, by definition. */
final class ReferenceCombination {
  private ReferenceCombination() {}

  static FeatureMaps combine(Combination.Kind kind, List<FeatureMaps> inputs) {
    FeatureMaps result = inputs.get(0);
    for (FeatureMaps other : inputs.subList(1, inputs.size())) {
      result =
          switch (kind) {
            case ADD -> add(result, other);
            case CONCAT -> concat(result, other);
            case MULTIPLY -> multiply(result, other);
          };
    }
    return result;
  }

  private static FeatureMaps add(FeatureMaps left, FeatureMaps right) {
    double[] values = new double[left.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = left.values()[i] + right.values()[i];
    }
    return new FeatureMaps(left.count(), left.height(), left.width(), left.channels(), values);
  }

  private static FeatureMaps concat(FeatureMaps left, FeatureMaps right) {
    int channels = left.channels() + right.channels();
    double[] values = new double[left.rows() * channels];
    for (int row = 0; row < left.rows(); row++) {
      System.arraycopy(
          left.values(), row * left.channels(), values, row * channels, left.channels());
      System.arraycopy(
          right.values(),
          row * right.channels(),
          values,
          row * channels + left.channels(),
          right.channels());
    }
    return new FeatureMaps(left.count(), left.height(), left.width(), channels, values);
  }

  /** The right one has the left one's shape, or one position that serves all. */
  private static FeatureMaps multiply(FeatureMaps left, FeatureMaps right) {
    boolean broadcast = right.rows() != left.rows();
    FeatureMaps output =
        FeatureMaps.zeros(left.count(), left.height(), left.width(), left.channels());
    for (int n = 0; n < left.count(); n++) {
      for (int y = 0; y < left.height(); y++) {
        for (int x = 0; x < left.width(); x++) {
          for (int c = 0; c < left.channels(); c++) {
            double factor = broadcast ? right.at(n, 0, 0, c) : right.at(n, y, x, c);
            output.set(n, y, x, c, left.at(n, y, x, c) * factor);
          }
        }
      }
    }
    return output;
  }
}
