package org.supernet4j.searchspaces.mobile;

import org.supernet4j.api.space.Choice;

/**
 * Inverted residual blocks that share their width, kernel and expansion.
 *
 * @param name prefix of the choices and weights
 * @param width output channels of every block
 * @param depth number of blocks
 * @param kernel extent of the depthwise convolutions
 * @param expand middle channels of a block per input channel
 * @param stride of the first block
 * @param excited whether blocks have squeeze-and-excitation
 * @param dropped whether blocks may be dropped in training
 */
record Stage(
    String name,
    Choice width,
    Choice depth,
    Choice kernel,
    Choice expand,
    int stride,
    boolean excited,
    boolean dropped) {

  /** A stage of plain blocks with stride 1. */
  static Stage of(String name, int[] widths, int[] depths, int[] kernels, int[] expands) {
    return new Stage(
        name,
        Choice.ofSizes(name + ".width", widths),
        Choice.ofSizes(name + ".depth", depths),
        Choice.ofSizes(name + ".kernel", kernels),
        Choice.ofSizes(name + ".expand", expands),
        1,
        false,
        false);
  }

  /** The same whose first block has stride 2. */
  Stage halving() {
    return new Stage(name, width, depth, kernel, expand, 2, excited, dropped);
  }

  /** The same with squeeze-and-excitation. */
  Stage withExcitation() {
    return new Stage(name, width, depth, kernel, expand, stride, true, dropped);
  }

  /** The same with blocks that may be dropped in training. */
  Stage withDropping() {
    return new Stage(name, width, depth, kernel, expand, stride, excited, true);
  }

  /** The fewest blocks. */
  int least() {
    return depth.size(0);
  }

  /** The most blocks. */
  int most() {
    return depth.size(depth.count() - 1);
  }
}
