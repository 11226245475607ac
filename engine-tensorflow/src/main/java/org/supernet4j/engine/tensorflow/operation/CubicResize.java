package org.supernet4j.engine.tensorflow.operation;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt32;

/**
 * Cubic convolution with half-pixel centres and a repeated border: a product with a matrix of
 * weights in each direction. TensorFlow's own operation has one coefficient only, leaves out what
 * lies beyond the border, and rounds fractions to 1/1024.
 */
public final class CubicResize {
  /** How far the kernel reaches. */
  private static final int REACH = 2;

  private final Ops tf;
  private final double coefficient;
  private final Operand<TFloat32> rows;
  private final Operand<TFloat32> columns;

  /**
   * From one extent to another.
   *
   * @param from the shape of the input, {@code [4]}
   * @param to height and width of the output, {@code [2]}
   */
  public CubicResize(Ops tf, double coefficient, Operand<TInt32> from, Operand<TInt32> to) {
    this.tf = tf;
    this.coefficient = coefficient;
    this.rows = weights(at(from, 1), at(to, 0));
    this.columns = weights(at(from, 2), at(to, 1));
  }

  private Operand<TInt32> at(Operand<TInt32> vector, int index) {
    return tf.gather(vector, tf.constant(index), tf.constant(0));
  }

  /** The resized images, {@code [batch, height, width, channels]}. */
  public Operand<TFloat32> forward(Operand<TFloat32> input) {
    Operand<TFloat32> wide = tf.linalg.einsum(List.of(columns, input), "xw,bhwc->bhxc");
    return tf.linalg.einsum(List.of(rows, wide), "yh,bhxc->byxc");
  }

  /** With respect to the input. */
  public Operand<TFloat32> backward(Operand<TFloat32> gradient) {
    Operand<TFloat32> wide = tf.linalg.einsum(List.of(rows, gradient), "yh,byxc->bhxc");
    return tf.linalg.einsum(List.of(columns, wide), "xw,bhxc->bhwc");
  }

  /** The weight of each input position in each output position, {@code [output, input]}. */
  private Operand<TFloat32> weights(Operand<TInt32> input, Operand<TInt32> output) {
    Operand<TFloat64> scale = tf.math.div(doubles(input), doubles(output));
    Operand<TFloat64> half = tf.constant(0.5);
    Operand<TInt32> outputs = tf.range(tf.constant(0), output, tf.constant(1));
    Operand<TFloat64> centres =
        tf.math.sub(tf.math.mul(tf.math.add(doubles(outputs), half), scale), half);
    Operand<TInt32> positions =
        tf.range(tf.constant(-REACH), tf.math.add(input, tf.constant(REACH)), tf.constant(1));
    Operand<TFloat64> distances =
        tf.math.abs(tf.math.sub(tf.expandDims(centres, tf.constant(1)), doubles(positions)));
    Operand<TInt32> last = tf.math.sub(input, tf.constant(1));
    Operand<TInt32> inside = tf.math.maximum(tf.math.minimum(positions, last), tf.constant(0));
    Operand<TFloat64> repeated = tf.oneHot(inside, input, tf.constant(1.0), tf.constant(0.0));
    return tf.dtypes.cast(tf.linalg.matMul(kernel(distances), repeated), TFloat32.class);
  }

  /** The kernel (Keys, 1981) at distances of 0 and more. */
  private Operand<TFloat64> kernel(Operand<TFloat64> distance) {
    double a = coefficient;
    Operand<TFloat64> near = polynomial(distance, a + 2, -(a + 3), 0, 1);
    Operand<TFloat64> far = polynomial(distance, a, -5 * a, 8 * a, -4 * a);
    Operand<TFloat64> outer =
        tf.select(tf.math.less(distance, tf.constant((double) REACH)), far, tf.zerosLike(distance));
    return tf.select(tf.math.lessEqual(distance, tf.constant(1.0)), near, outer);
  }

  private Operand<TFloat64> polynomial(Operand<TFloat64> x, double... coefficients) {
    Operand<TFloat64> value = tf.constant(coefficients[0]);
    for (int i = 1; i < coefficients.length; i++) {
      value = tf.math.add(tf.math.mul(value, x), tf.constant(coefficients[i]));
    }
    return value;
  }

  private Operand<TFloat64> doubles(Operand<TInt32> integers) {
    return tf.dtypes.cast(integers, TFloat64.class);
  }
}
