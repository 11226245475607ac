package org.supernet4j.testkit;

import java.util.List;
import java.util.Map;
import org.supernet4j.api.network.Parameter;

/** Kernels made of larger ones by matrices, by definition: every step with all of its matrix. */
final class ReferenceKernels {
  private ReferenceKernels() {}

  /**
   * The kernel of an extent.
   *
   * @param kernel the largest kernel, with the channels wanted, row-major
   * @param largest its extent
   * @param extent of the kernel wanted
   * @param transforms from the largest kernel to the smallest
   * @param shared the values of all of them, by name
   * @return {@code [extent, extent, ...]} row-major
   */
  static double[] transform(
      double[] kernel,
      int largest,
      int extent,
      List<Parameter> transforms,
      Map<String, double[]> shared) {
    int channels = kernel.length / (largest * largest);
    double[] result = kernel;
    int present = largest;
    for (Parameter transform : transforms) {
      int next = transform.largestShape()[2];
      if (next >= extent) {
        double[] centre = centre(result, present, next, channels);
        result =
            product(
                ReferenceNetwork.valuesOf(transform.name(), transform.shape(), shared),
                centre,
                next * next);
        present = next;
      }
    }
    return result;
  }

  private static double[] centre(double[] kernel, int from, int to, int channels) {
    double[] centre = new double[to * to * channels];
    int begin = (from - to) / 2;
    for (int row = 0; row < to; row++) {
      int position = ((begin + row) * from + begin) * channels;
      System.arraycopy(kernel, position, centre, row * to * channels, to * channels);
    }
    return centre;
  }

  /** A matrix {@code [taps, taps]} times {@code [taps, channels]}. */
  private static double[] product(double[] matrix, double[] kernel, int taps) {
    int channels = kernel.length / taps;
    double[] product = new double[kernel.length];
    for (int i = 0; i < taps; i++) {
      for (int j = 0; j < taps; j++) {
        for (int c = 0; c < channels; c++) {
          product[i * channels + c] += matrix[i * taps + j] * kernel[j * channels + c];
        }
      }
    }
    return product;
  }
}
