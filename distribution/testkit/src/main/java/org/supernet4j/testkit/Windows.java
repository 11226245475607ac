package org.supernet4j.testkit;

import org.supernet4j.api.network.Padding;

/**
 * Where the windows of a convolution or pooling lie along one dimension.
 *
 * @param input extent of the feature map
 * @param size extent of a window
 * @param stride distance of neighbouring windows
 * @param output number of windows
 * @param before padded positions before the feature map
 */
record Windows(int input, int size, int stride, int output, int before) {

  /** As the definition of each padding places them. */
  static Windows of(int input, int size, int stride, Padding padding) {
    return switch (padding) {
      case VALID -> new Windows(input, size, stride, (input - size) / stride + 1, 0);
      case SYMMETRIC -> {
        int half = size / 2;
        yield new Windows(input, size, stride, (input + 2 * half - size) / stride + 1, half);
      }
      case SAME -> same(input, size, stride, 0);
      case SAME_LOWER -> same(input, size, stride, 1);
    };
  }

  /** An odd padding rounded down, or up with 1 to round by, comes first. */
  private static Windows same(int input, int size, int stride, int rounding) {
    int output = (input + stride - 1) / stride;
    int padded = Math.max((output - 1) * stride + size - input, 0);
    return new Windows(input, size, stride, output, (padded + rounding) / 2);
  }

  /** The position that an offset within a window meets; outside the feature map in its padding. */
  int position(int window, int offset) {
    return window * stride + offset - before;
  }

  boolean isInside(int position) {
    return position >= 0 && position < input;
  }
}
