package org.supernet4j.engine.tensorflow;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** The forward pass of evaluation: logits with kept statistics, summed loss and hits. */
final class EvaluationPass {
  private final Operand<TFloat32> logits;
  private final Operand<TFloat32> lossSum;
  private final Operand<TInt32> hits;

  EvaluationPass(NetworkGraph network) {
    Ops tf = network.ops().withSubScope("evaluation");
    Tower tower = Tower.evaluation(network.graph(), network.variables(), network.architecture());
    logits =
        new BlockCompiler(tower)
            .compile(
                network.network().body(),
                List.of(new Value(network.batch().pixels(), false)),
                Branch.root(tf))
            .output()
            .tensor();
    Operand<TFloat32> crossEntropy =
        tf.math.neg(tf.math.mul(network.batch().oneHotLabels(), tf.nn.logSoftmax(logits)));
    lossSum = tf.sum(crossEntropy, tf.constant(new int[] {0, 1}));
    hits = network.hits(tf, logits);
  }

  /** {@code [batch, classes]}. */
  Operand<TFloat32> logits() {
    return logits;
  }

  /** Cross-entropy with the labels, summed over the batch; a scalar. */
  Operand<TFloat32> lossSum() {
    return lossSum;
  }

  /** Images classified right; a scalar. */
  Operand<TInt32> hits() {
    return hits;
  }
}
