package org.supernet4j.testkit.operation;

/**
 * The three products of a convolution: each is linear in two of input, kernel and output.
 *
 * @param windows over the input
 * @param groups of channels and filters
 * @param filters of all groups
 */
record Convolutions(Windows windows, int groups, int filters) {

  /** Where a product's factors and sum lie. */
  @FunctionalInterface
  private interface Visit {
    void at(int input, int kernel, int output);
  }

  private void each(Visit visit) {
    int channels = windows.channels() / groups;
    int perGroup = filters / groups;
    windows.each(
        (input, element, window) -> {
          for (int channel = 0; channel < channels && input >= 0; channel++) {
            for (int filter = 0; filter < filters; filter++) {
              visit.at(
                  input + filter / perGroup * channels + channel,
                  (element * channels + channel) * filters + filter,
                  window * filters + filter);
            }
          }
        });
  }

  void output(double[] input, double[] kernel, double[] output) {
    each((i, k, o) -> output[o] += input[i] * kernel[k]);
  }

  void inputGradient(double[] input, double[] kernel, double[] output) {
    each((i, k, o) -> input[i] += output[o] * kernel[k]);
  }

  void kernelGradient(double[] input, double[] kernel, double[] output) {
    each((i, k, o) -> kernel[k] += input[i] * output[o]);
  }
}
