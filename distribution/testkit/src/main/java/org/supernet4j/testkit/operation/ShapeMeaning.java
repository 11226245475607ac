package org.supernet4j.testkit.operation;

import java.util.List;
import java.util.stream.IntStream;
import org.supernet4j.api.operation.BatchRepeat;
import org.supernet4j.api.operation.Broadcast;
import org.supernet4j.api.operation.Concat;
import org.supernet4j.api.operation.Pad;
import org.supernet4j.api.operation.Reshape;
import org.supernet4j.api.operation.Slice;
import org.supernet4j.api.operation.Transpose;
import org.supernet4j.api.space.Size;

/** What moves elements. */
final class ShapeMeaning extends Applied {
  ShapeMeaning(Applied at) {
    super(at);
  }

  Tensor reshape(Reshape operation) {
    return inputs.get(0).reshaped(shape);
  }

  Tensor transpose(Transpose operation) {
    int[] own = Strides.of(inputs.get(0).shape());
    int shift = expression.type().perExample() ? 1 : 0;
    int[] strides = own.clone();
    for (int axis = 0; axis < operation.axes().size(); axis++) {
      strides[axis + shift] = own[operation.axes().get(axis) + shift];
    }
    return moved(strides, 0, Strides.of(shape), 0, shape);
  }

  Tensor slice(Slice operation) {
    int[] strides = Strides.of(inputs.get(0).shape());
    return moved(strides, begin(operation.begin(), strides), Strides.of(shape), 0, shape);
  }

  Tensor pad(Pad operation) {
    int[] strides = Strides.of(shape);
    int[] box = inputs.get(0).shape();
    return moved(Strides.of(box), 0, strides, begin(operation.begin(), strides), box);
  }

  private int begin(List<Size> begin, int[] strides) {
    int shift = strides.length - begin.size();
    return IntStream.range(0, begin.size())
        .map(axis -> value(begin.get(axis)) * strides[axis + shift])
        .sum();
  }

  /** The elements of a box of the input, put into a box of zeros. */
  private Tensor moved(int[] from, int first, int[] to, int target, int[] box) {
    Tensor result = Tensor.zeros(shape);
    Strides.each(
        box,
        new int[][] {to, from},
        new int[] {target, first},
        at -> result.values()[at[0]] = inputs.get(0).values()[at[1]]);
    return result;
  }

  Tensor concat(Concat operation) {
    int axis = operation.axis() + (expression.type().perExample() ? 1 : 0);
    int[] strides = Strides.of(shape);
    Tensor result = Tensor.zeros(shape);
    int begin = 0;
    for (Tensor part : inputs) {
      Strides.each(
          part.shape(),
          new int[][] {strides, Strides.of(part.shape())},
          new int[] {begin * strides[axis], 0},
          at -> result.values()[at[0]] = part.values()[at[1]]);
      begin += part.shape()[axis];
    }
    return result;
  }

  Tensor broadcast(Broadcast operation) {
    return moved(Strides.stretched(aligned(0).shape(), shape), 0, Strides.of(shape), 0, shape);
  }

  Tensor batchRepeat(BatchRepeat operation) {
    return moved(Strides.stretched(inputs.get(0).shape(), shape), 0, Strides.of(shape), 0, shape);
  }
}
