package org.supernet4j.engine.tensorflow.compile;

import java.util.List;
import org.supernet4j.api.network.BatchNorm;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.op.nn.FusedBatchNormGrad;
import org.tensorflow.types.TFloat32;

/**
 * The gradients of the most frequent layers, written out. Asking TensorFlow to differentiate walks
 * through the whole graph each time, seconds in all for a large space; and its gradient of swish
 * keeps a tensor more.
 */
public final class LayerGradients {
  private LayerGradients() {}

  /** Gradients with respect to a layer's input, null where none is wanted, and its parameters. */
  record Found(Operand<TFloat32> input, List<Operand<TFloat32>> parameters) {}

  /** Of a normalisation with the statistics of the batch. */
  static Found batchNorm(
      Ops tf,
      BatchNorm layer,
      FusedBatchNorm<TFloat32, TFloat32> norm,
      Operand<TFloat32> input,
      Operand<TFloat32> scale,
      Operand<TFloat32> gradient) {
    FusedBatchNormGrad<TFloat32, TFloat32> found =
        tf.nn.fusedBatchNormGrad(
            gradient,
            input,
            scale,
            norm.reserveSpace1(),
            norm.reserveSpace2(),
            norm.reserveSpace3(),
            FusedBatchNormGrad.epsilon((float) layer.epsilon()),
            FusedBatchNormGrad.isTraining(true));
    return new Found(found.xBackprop(), List.of(found.scaleBackprop(), found.offsetBackprop()));
  }

  /**
   * Of swish, y = x s with s the sigmoid of x: s + y (1 - s). It needs x no more, so that y can
   * take its place in memory.
   */
  static Operand<TFloat32> swish(
      Ops tf, Operand<TFloat32> sigmoid, Operand<TFloat32> output, Operand<TFloat32> gradient) {
    Operand<TFloat32> direct = tf.math.mul(gradient, sigmoid);
    return tf.math.add(direct, tf.math.mul(tf.math.sub(gradient, direct), output));
  }
}
