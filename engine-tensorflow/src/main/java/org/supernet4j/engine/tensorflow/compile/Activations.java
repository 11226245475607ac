package org.supernet4j.engine.tensorflow.compile;

import org.supernet4j.api.network.ActivationFunction;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Nonlinearities as operations. */
public final class Activations {
  private Activations() {}

  /**
   * A nonlinearity.
   *
   * @param isTraining whether gradients will be asked for
   */
  static Operand<TFloat32> apply(
      Ops tf, ActivationFunction function, Operand<TFloat32> x, boolean isTraining) {
    return switch (function) {
      case RELU -> tf.nn.relu(x);
      case RELU6 -> tf.nn.relu6(x);
      case SWISH -> tf.math.mul(x, tf.math.sigmoid(x));
      case HARD_SWISH -> tf.math.mul(x, hardSigmoid(tf, x));
      case HARD_SIGMOID -> hardSigmoid(tf, x);
      case SIGMOID -> tf.math.sigmoid(x);
      case TANH -> tf.math.tanh(isTraining ? x : unfused(tf, x));
      case GELU -> tf.math.mul(x, belowX(tf, x));
    };
  }

  /** The share of a normal distribution below x. */
  private static Operand<TFloat32> belowX(Ops tf, Operand<TFloat32> x) {
    Operand<TFloat32> erf = tf.math.erf(tf.math.mul(x, tf.constant((float) Math.sqrt(0.5))));
    return tf.math.mul(tf.math.add(erf, tf.constant(1f)), tf.constant(0.5f));
  }

  private static Operand<TFloat32> hardSigmoid(Ops tf, Operand<TFloat32> x) {
    return tf.math.mul(tf.nn.relu6(tf.math.add(x, tf.constant(3f))), tf.constant(1f / 6));
  }

  /**
   * The same for a hyperbolic tangent, which is -1 below -20. TensorFlow 2.18 would fuse
   * convolution, batch norm and tanh into an operation that its CPU kernels lack.
   */
  private static Operand<TFloat32> unfused(Ops tf, Operand<TFloat32> x) {
    return tf.math.maximum(x, tf.constant(-20f));
  }
}
