package org.supernet4j.engine.tensorflow.operation;

import java.util.List;
import org.supernet4j.api.operation.Pool;
import org.supernet4j.api.tensor.Shape;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Pooling and its gradient. */
public final class PoolCompiler {
  private static final String VALID = "VALID";

  private final Ops tf;
  private final WindowCompiler windows;
  private final Pool pool;
  private final List<Long> extents;

  PoolCompiler(ExpressionCompiler graph, Pool pool) {
    this.tf = graph.tf();
    this.windows = new WindowCompiler(graph, pool.window());
    this.pool = pool;
    this.extents = List.of(1L, (long) pool.rows(), (long) pool.columns(), 1L);
  }

  Operand<TFloat32> output(Operand<TFloat32> maps) {
    return switch (pool.kind()) {
      case MAX -> tf.nn.maxPool(lowest(maps), ints(extents), ints(windows.strides()), VALID);
      case MEAN -> mean(maps);
      case MEAN_INSIDE -> tf.math.div(mean(maps), mean(tf.onesLike(maps)));
    };
  }

  private Operand<TFloat32> lowest(Operand<TFloat32> maps) {
    return windows.padded(maps, Float.NEGATIVE_INFINITY);
  }

  private Operand<TFloat32> mean(Operand<TFloat32> maps) {
    return tf.nn.avgPool(windows.padded(maps, 0), extents, windows.strides(), VALID);
  }

  private Operand<TInt32> ints(List<Long> values) {
    return tf.constant(values.stream().mapToInt(Long::intValue).toArray());
  }

  Operand<TFloat32> inputGradient(
      Operand<TFloat32> maps, Operand<TFloat32> output, Operand<TFloat32> gradient, Shape shape) {
    return windows.inner(
        switch (pool.kind()) {
          case MAX ->
              tf.nn.maxPoolGrad(
                  lowest(maps), output, gradient, ints(extents), ints(windows.strides()), VALID);
          case MEAN -> meanGradient(gradient, shape);
          case MEAN_INSIDE -> meanGradient(tf.math.div(gradient, mean(tf.onesLike(maps))), shape);
        },
        shape);
  }

  private Operand<TFloat32> meanGradient(Operand<TFloat32> gradient, Shape shape) {
    return tf.nn.avgPoolGrad(
        windows.paddedShape(shape), gradient, extents, windows.strides(), VALID);
  }
}
