package org.supernet4j.engine.tensorflow.operation;

import org.supernet4j.api.operation.Gather;
import org.supernet4j.api.operation.OneHot;
import org.supernet4j.api.operation.ScatterAdd;
import org.supernet4j.api.tensor.TensorType;
import org.tensorflow.Operand;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TNumber;
import org.tensorflow.types.family.TType;

/** Compiles what reads and writes rows at places. */
final class TableCompiler extends AppliedOperation {
  TableCompiler(AppliedOperation at) {
    super(at);
  }

  Operand<?> oneHot(OneHot operation) {
    return tf.oneHot(
        this.<TInt32>read(0), graph.size(operation.depth()), tf.constant(1f), tf.constant(0f));
  }

  Operand<?> gather(Gather operation) {
    if (!readType(0).perExample()) {
      return tf.gather(this.<TType>read(0), this.<TInt32>read(1), tf.constant(0));
    }
    return readType(1).perExample()
        ? tf.gather(
            this.<TType>read(0),
            this.<TInt32>read(1),
            tf.constant(1),
            org.tensorflow.op.core.Gather.batchDims(1L))
        : tf.gather(this.<TType>read(0), this.<TInt32>read(1), tf.constant(1));
  }

  /** Places and rows, those of the batch for each example where either are. */
  Operand<?> scatterAdd(ScatterAdd operation) {
    Operand<TInt32> places = read(0);
    Operand<TNumber> rows = read(1);
    boolean batched = readType(0).perExample() || readType(1).perExample();
    if (batched && !readType(0).perExample()) {
      places = tf.broadcastTo(places, batch(readType(0)));
    } else if (batched && !readType(1).perExample()) {
      rows = tf.broadcastTo(rows, batch(readType(1)));
    }
    Operand<TInt32> count = graph.size(operation.rows());
    if (!operation.perExample()) {
      return tf.math.unsortedSegmentSum(rows, places, count);
    }
    Operand<TInt32> examples = graph.surroundings().batchSize();
    Operand<TInt32> first = tf.math.mul(tf.range(tf.constant(0), examples, tf.constant(1)), count);
    for (int i = 0; i < readType(0).rank(); i++) {
      first = tf.expandDims(first, tf.constant(-1));
    }
    return tf.reshape(
        tf.math.unsortedSegmentSum(rows, tf.math.add(places, first), tf.math.mul(examples, count)),
        extents());
  }

  private Operand<TInt32> batch(TensorType of) {
    return graph.vector(graph.surroundings().batchSize(), sizes(of));
  }
}
