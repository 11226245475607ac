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

  /** As TensorFlow places them: with padding SAME, the smaller half of the padding comes first. */
  static Windows of(int input, int size, int stride, Padding padding) {
    if (padding == Padding.VALID) {
      return new Windows(input, size, stride, (input - size) / stride + 1, 0);
    }
    int output = (input + stride - 1) / stride;
    int padded = Math.max((output - 1) * stride + size - input, 0);
    return new Windows(input, size, stride, output, padded / 2);
  }

  /** The position that an offset within a window meets; outside the feature map in its padding. */
  int position(int window, int offset) {
    return window * stride + offset - before;
  }

  boolean isInside(int position) {
    return position >= 0 && position < input;
  }
}
