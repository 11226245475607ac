package org.supernet4j.engine.tensorflow.operation;

import org.supernet4j.api.operation.ArgMax;
import org.supernet4j.api.operation.BatchSum;
import org.supernet4j.api.operation.Reduce;
import org.supernet4j.api.operation.Softmax;
import org.tensorflow.Operand;
import org.tensorflow.op.core.Max;
import org.tensorflow.op.core.Sum;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TNumber;
import org.tensorflow.types.family.TType;

/** Compiles what makes one of several elements, and softmax. */
final class ReductionCompiler extends AppliedOperation {
  ReductionCompiler(AppliedOperation at) {
    super(at);
  }

  Operand<?> batchSum(BatchSum operation) {
    return tf.sum(this.<TType>read(0), tf.constant(0));
  }

  Operand<?> reduce(Reduce operation) {
    Operand<TInt32> axes = tf.constant(axes(operation.axes()));
    return operation.kind() == Reduce.Kind.SUM
        ? tf.sum(this.<TType>read(0), axes, Sum.keepDims(operation.keepsAxes()))
        : tf.max(this.<TNumber>read(0), axes, Max.keepDims(operation.keepsAxes()));
  }

  Operand<?> argMax(ArgMax operation) {
    return tf.math.argMax(this.<TNumber>read(0), tf.constant(-1), TInt32.class);
  }

  Operand<?> softmax(Softmax operation) {
    Operand<TFloat32> rows = read(0);
    boolean vector = type.rank() == 1 && !type.perExample();
    if (vector) {
      rows = tf.expandDims(rows, tf.constant(0));
    }
    Operand<TFloat32> found =
        operation.logarithmic() ? tf.nn.logSoftmax(rows) : tf.nn.softmax(rows);
    return vector ? tf.reshape(found, tf.constant(new int[] {-1})) : found;
  }
}
