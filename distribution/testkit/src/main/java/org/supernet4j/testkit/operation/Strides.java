package org.supernet4j.testkit.operation;

import java.util.Arrays;

/** Goes through a box of places in row-major order and finds where each lies in several tensors. */
final class Strides {
  private Strides() {}

  /** What is done at each place. */
  @FunctionalInterface
  interface Visit {
    /** Called with the offset of the place in each tensor. */
    void at(int[] offsets);
  }

  /** Row-major strides of a shape. */
  static int[] of(int... shape) {
    int[] strides = new int[shape.length];
    int stride = 1;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= shape[axis];
    }
    return strides;
  }

  /** Strides of a tensor that is stretched to a box: 0 on axes that it lacks or repeats. */
  static int[] stretched(int[] shape, int[] box) {
    int[] own = of(shape);
    int[] strides = new int[box.length];
    int extra = box.length - shape.length;
    for (int axis = extra; axis < box.length; axis++) {
      strides[axis] = shape[axis - extra] == 1 ? 0 : own[axis - extra];
    }
    return strides;
  }

  /** Visits every place of a box; one array of strides for each tensor. */
  static void each(int[] box, int[][] strides, int[] begin, Visit visit) {
    if (Arrays.stream(box).anyMatch(extent -> extent == 0)) {
      return;
    }
    int[] place = new int[box.length];
    int[] offsets = begin.clone();
    while (true) {
      visit.at(offsets);
      int axis = box.length - 1;
      while (axis >= 0 && place[axis] == box[axis] - 1) {
        for (int i = 0; i < offsets.length; i++) {
          offsets[i] -= strides[i][axis] * place[axis];
        }
        place[axis--] = 0;
      }
      if (axis < 0) {
        return;
      }
      place[axis]++;
      for (int i = 0; i < offsets.length; i++) {
        offsets[i] += strides[i][axis];
      }
    }
  }

  /** Visits every place of a box from the first on. */
  static void each(int[] box, int[][] strides, Visit visit) {
    each(box, strides, new int[strides.length], visit);
  }
}
