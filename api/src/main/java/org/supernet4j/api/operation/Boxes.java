package org.supernet4j.api.operation;

import java.util.List;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;

/** Checks of boxes within tensors. */
final class Boxes {
  private Boxes() {}

  static void requireAxes(String what, List<Size> begin, Shape shape) {
    if (begin.size() != shape.dimensions().size()) {
      throw new IllegalArgumentException(
          what + " begins somewhere on each axis of [" + shape + "], found " + begin);
    }
  }

  /**
   * Refuses a box that has another rank than what it lies in, or leaves it whatever the
   * architecture. A box that leaves it in some architectures is found when one of them is run.
   */
  static void requireWithin(
      Operation operation, List<Size> begin, Shape box, Shape whole, List<TensorType> inputs) {
    int rank = whole.dimensions().size();
    Types.require(begin.size() == rank, operation, "has as many axes as its input", inputs);
    for (int axis = 0; axis < rank; axis++) {
      Size from = begin.get(axis);
      Size extent = box.dimensions().get(axis);
      Size all = whole.dimensions().get(axis);
      boolean fixed = from.isConstant() && extent.isConstant() && all.isConstant();
      Types.require(
          !fixed || from.largest() + extent.largest() <= all.largest(),
          operation,
          "stays within [" + whole + "]",
          inputs);
    }
  }
}
