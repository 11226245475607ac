package org.supernet4j.api.operation;

import java.util.ArrayList;
import java.util.List;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;

/** Checks and rules that the types of several operations share. */
final class Types {
  private static final Size ONE = Size.of(1);

  private Types() {}

  static void requireCount(Object operation, List<TensorType> inputs, int count) {
    if (inputs.size() != count) {
      throw refused(operation, "takes " + count + " inputs", inputs);
    }
  }

  static void requireElement(Object operation, List<TensorType> inputs, Element... allowed) {
    for (TensorType input : inputs) {
      if (!List.of(allowed).contains(input.element())) {
        throw refused(operation, "takes elements of kind " + List.of(allowed), inputs);
      }
    }
  }

  static void requireSameElement(Object operation, List<TensorType> inputs) {
    if (inputs.stream().map(TensorType::element).distinct().count() > 1) {
      throw refused(operation, "takes inputs of one kind of element (see cast)", inputs);
    }
  }

  static void require(boolean holds, Object operation, String rule, List<TensorType> inputs) {
    if (!holds) {
      throw refused(operation, rule, inputs);
    }
  }

  static IllegalArgumentException refused(Object operation, String rule, List<TensorType> found) {
    return new IllegalArgumentException(operation + " " + rule + ", found " + found);
  }

  /** Whether two sizes are equal in every architecture. */
  static boolean same(Size one, Size other) {
    return one.provablyEquals(other);
  }

  static boolean same(List<Size> some, List<Size> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!same(some.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean same(TensorType one, TensorType other) {
    return one.element() == other.element()
        && one.perExample() == other.perExample()
        && same(one.shape().dimensions(), other.shape().dimensions());
  }

  static Size dimension(TensorType type, int axis) {
    return type.shape().dimensions().get(axis);
  }

  /** The last dimensions, from an axis on. */
  static List<Size> from(TensorType type, int axis) {
    return type.shape().dimensions().subList(axis, type.rank());
  }

  static List<Size> upTo(TensorType type, int axis) {
    return type.shape().dimensions().subList(0, axis);
  }

  static List<Size> joined(List<Size> first, List<Size> second) {
    List<Size> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  static boolean anyPerExample(List<TensorType> inputs) {
    return inputs.stream().anyMatch(TensorType::perExample);
  }

  /**
   * The shape that all inputs take where they meet element by element: axes are aligned at the
   * last; an axis of extent 1, or none, stretches.
   */
  static Shape stretched(Object operation, List<TensorType> inputs) {
    List<Size> dimensions = new ArrayList<>();
    int rank = inputs.stream().mapToInt(TensorType::rank).max().orElse(0);
    for (int fromLast = rank; fromLast > 0; fromLast--) {
      Size common = ONE;
      for (TensorType input : inputs) {
        Size own = fromLast > input.rank() ? ONE : dimension(input, input.rank() - fromLast);
        if (common.equals(ONE)) {
          common = own;
        } else if (!own.equals(ONE) && !same(own, common)) {
          throw refused(
              operation, "takes inputs whose extents are equal or 1 on each axis", inputs);
        }
      }
      dimensions.add(common);
    }
    return new Shape(dimensions);
  }

  /** A gradient of a stretched value, summed to the type of what was stretched. */
  static Expression unstretched(Expression gradient, TensorType wanted) {
    TensorType found = gradient.type();
    int extra = found.rank() - wanted.rank();
    List<Integer> lost = new ArrayList<>();
    List<Integer> kept = new ArrayList<>();
    for (int axis = 0; axis < found.rank(); axis++) {
      if (axis < extra) {
        lost.add(axis);
      } else if (dimension(wanted, axis - extra).equals(ONE)
          && !dimension(found, axis).equals(ONE)) {
        kept.add(axis);
      }
    }
    Expression summed = gradient;
    if (!kept.isEmpty()) {
      summed = Expression.of(new Reduce(Reduce.Kind.SUM, kept, true), List.of(summed));
    }
    if (!lost.isEmpty()) {
      summed = Expression.of(new Reduce(Reduce.Kind.SUM, lost, false), List.of(summed));
    }
    return found.perExample() && !wanted.perExample() ? summed.batchSum() : summed;
  }

  /** An axis counted from the first; a negative one counts from the last. */
  static int axis(Object operation, int axis, TensorType input) {
    int counted = axis < 0 ? input.rank() + axis : axis;
    require(counted >= 0 && counted < input.rank(), operation, "has no such axis", List.of(input));
    return counted;
  }
}
