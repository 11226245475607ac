package org.supernet4j.testkit.operation;

import java.util.Arrays;
import org.supernet4j.api.operation.Pool;

/** Pooling and its gradient. */
record Pools(Pool.Kind kind, Windows windows) {

  /** Adds maxima or means of windows to zeros. */
  void output(double[] input, double[] output) {
    int channels = windows.channels();
    int[] counts = counts(output.length / channels);
    if (kind == Pool.Kind.MAX) {
      Arrays.fill(output, Double.NEGATIVE_INFINITY);
    }
    windows.each(
        (position, element, window) -> {
          for (int channel = 0; channel < channels && position >= 0; channel++) {
            int at = window * channels + channel;
            double value = input[position + channel];
            output[at] =
                kind == Pool.Kind.MAX
                    ? Math.max(output[at], value)
                    : output[at] + value / counts[window];
          }
        });
  }

  /** Adds what the input receives to zeros. */
  void inputGradient(double[] input, double[] output, double[] gradient, double[] result) {
    int channels = windows.channels();
    int[] counts = counts(output.length / channels);
    boolean[] given = new boolean[output.length];
    windows.each(
        (position, element, window) -> {
          for (int channel = 0; channel < channels && position >= 0; channel++) {
            int at = window * channels + channel;
            if (kind != Pool.Kind.MAX) {
              result[position + channel] += gradient[at] / counts[window];
            } else if (!given[at] && input[position + channel] == output[at]) {
              given[at] = true;
              result[position + channel] += gradient[at];
            }
          }
        });
  }

  /** How many elements each mean is over. */
  private int[] counts(int outputs) {
    int[] counts = new int[outputs];
    windows.each(
        (position, element, window) -> {
          if (position >= 0 || kind == Pool.Kind.MEAN) {
            counts[window]++;
          }
        });
    return counts;
  }
}
