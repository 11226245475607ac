package org.supernet4j.testkit;

import org.supernet4j.api.network.BatchNorm;

/** Batch normalisation by definition, per channel. */
final class ReferenceNormalization {
  private ReferenceNormalization() {}

  /** The mean over all examples and positions. */
  static double[] mean(FeatureMaps input) {
    double[] mean = new double[input.channels()];
    for (int i = 0; i < input.values().length; i++) {
      mean[i % input.channels()] += input.values()[i] / input.rows();
    }
    return mean;
  }

  /** The biased variance over all examples and positions: divided by their number. */
  static double[] variance(FeatureMaps input, double[] mean) {
    double[] variance = new double[input.channels()];
    for (int i = 0; i < input.values().length; i++) {
      double difference = input.values()[i] - mean[i % input.channels()];
      variance[i % input.channels()] += difference * difference / input.rows();
    }
    return variance;
  }

  static FeatureMaps normalize(
      FeatureMaps input,
      BatchNorm layer,
      double[] scale,
      double[] offset,
      double[] mean,
      double[] variance) {
    double[] values = new double[input.values().length];
    for (int i = 0; i < values.length; i++) {
      int c = i % input.channels();
      double normal = (input.values()[i] - mean[c]) / Math.sqrt(variance[c] + layer.epsilon());
      values[i] = scale[c] * normal + offset[c];
    }
    return new FeatureMaps(input.count(), input.height(), input.width(), input.channels(), values);
  }
}
