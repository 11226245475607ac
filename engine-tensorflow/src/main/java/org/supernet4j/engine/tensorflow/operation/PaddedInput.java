package org.supernet4j.engine.tensorflow.operation;

import java.util.List;
import org.supernet4j.api.network.Padding;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Stack;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * A feature map with its padding around it, for windows that then need none. Serves paddings that
 * depend on extents known only when the graph runs.
 */
public final class PaddedInput {
  private final Ops tf;
  private final Operand<TFloat32> input;
  private final Operand<TInt32> before;
  private final Operand<TInt32> after;

  /**
   * Pads a feature map.
   *
   * @param window extents of the windows, {@code [2]}
   */
  public PaddedInput(
      Ops tf, Operand<TFloat32> input, Padding padding, Operand<TInt32> window, int stride) {
    this.tf = tf;
    this.input = input;
    if (padding == Padding.SYMMETRIC) {
      before = tf.math.floorDiv(window, tf.constant(2));
      after = before;
    } else if (padding == Padding.VALID) {
      before = tf.constant(new int[] {0, 0});
      after = before;
    } else {
      Operand<TInt32> both = missing(window, stride);
      Operand<TInt32> less = tf.math.floorDiv(both, tf.constant(2));
      Operand<TInt32> more = tf.math.sub(both, less);
      before = padding == Padding.SAME ? less : more;
      after = padding == Padding.SAME ? more : less;
    }
  }

  /** What the windows of the paddings SAME reach beyond the feature map, {@code [2]}. */
  private Operand<TInt32> missing(Operand<TInt32> window, int stride) {
    Operand<TInt32> extents =
        tf.slice(tf.shape(input), tf.constant(new int[] {1}), tf.constant(new int[] {2}));
    Operand<TInt32> step = tf.constant(stride);
    Operand<TInt32> steps = tf.math.floorDiv(tf.math.sub(extents, tf.constant(1)), step);
    Operand<TInt32> reached = tf.math.add(tf.math.mul(steps, step), window);
    return tf.math.maximum(tf.math.sub(reached, extents), tf.constant(0));
  }

  /** The feature map with a value around it. */
  public Operand<TFloat32> filled(float value) {
    Operand<TInt32> none = tf.constant(new int[][] {{0, 0}});
    Operand<TInt32> paddings =
        tf.concat(
            List.of(none, tf.stack(List.of(before, after), Stack.axis(1L)), none), tf.constant(0));
    return tf.pad(input, paddings, tf.constant(value));
  }

  /** The shape of the padded feature map, {@code [4]}. */
  Operand<TInt32> shape() {
    Operand<TInt32> none = tf.constant(new int[] {0});
    return tf.math.add(
        tf.shape(input),
        tf.concat(List.of(none, tf.math.add(before, after), none), tf.constant(0)));
  }

  /** Of a gradient with respect to the padded feature map, the part that is the input's. */
  Operand<TFloat32> inside(Operand<TFloat32> gradient) {
    Operand<TInt32> none = tf.constant(new int[] {0});
    return tf.slice(
        gradient, tf.concat(List.of(none, before, none), tf.constant(0)), tf.shape(input));
  }
}
