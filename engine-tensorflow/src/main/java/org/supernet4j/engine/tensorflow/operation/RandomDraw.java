package org.supernet4j.engine.tensorflow.operation;

import java.util.List;
import org.supernet4j.api.operation.RandomUniform;
import org.supernet4j.api.space.Size;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.op.random.StatelessRandomUniformV2;
import org.tensorflow.proto.DataType;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TType;

/**
 * Where the random numbers of a pass come from: its seed, and the place of its first example.
 * TensorFlow's Philox generator takes key and counter as {@link RandomUniform} defines them.
 */
public final class RandomDraw {
  /** What TensorFlow calls the Philox algorithm. */
  private static final int PHILOX = 1;

  private final Operand<TInt64> firstExample;
  private final Output<TType> key;

  /**
   * The numbers of a pass.
   *
   * @param seed a scalar
   * @param firstExample its place in the batch of the step; a scalar
   */
  public RandomDraw(Ops tf, Operand<TInt64> seed, Operand<TInt64> firstExample) {
    this.firstExample = firstExample;
    this.key = unsigned(tf, tf.reshape(seed, tf.constant(new int[] {1})));
  }

  /** The bits of numbers as unsigned ones, a type that Java has no class for. */
  private static Output<TType> unsigned(Ops tf, Operand<TInt64> numbers) {
    return tf.scope()
        .opBuilder("Bitcast", "Bitcast")
        .addInput(numbers.asOutput())
        .setAttr("type", DataType.DT_UINT64)
        .build()
        .output(0);
  }

  /** Numbers for each example of the batch, {@code [batch, shape...]}. */
  Operand<TFloat32> uniform(ExpressionCompiler graph, RandomUniform operation) {
    Ops tf = graph.tf();
    List<Size> shape = operation.shape().dimensions();
    Operand<TInt32> batch = graph.surroundings().batchSize();
    Operand<TFloat32> flat =
        shape.stream().allMatch(Size::isConstant)
            ? constant(tf, operation, batch, Size.largestProduct(shape))
            : varying(tf, operation, batch, graph.vector(null, shape));
    return tf.reshape(flat, graph.vector(batch, shape));
  }

  private Operand<TFloat32> constant(
      Ops tf, RandomUniform operation, Operand<TInt32> batch, long count) {
    int blocks = Math.toIntExact((count + RandomUniform.BLOCK - 1) / RandomUniform.BLOCK);
    int drawn = Math.multiplyExact(blocks, RandomUniform.BLOCK);
    Operand<TInt64> first = tf.math.mul(firstExample, tf.constant((long) blocks));
    Operand<TFloat32> numbers = draw(tf, operation, first, batch, tf.constant(drawn));
    return drawn == count ? numbers : leading(tf, numbers, tf.constant((int) count));
  }

  private Operand<TFloat32> varying(
      Ops tf, RandomUniform operation, Operand<TInt32> batch, Operand<TInt32> shape) {
    Operand<TInt32> count = tf.reduceProd(shape, tf.constant(0));
    Operand<TInt32> block = tf.constant(RandomUniform.BLOCK);
    Operand<TInt32> blocks =
        tf.math.floorDiv(tf.math.add(count, tf.constant(RandomUniform.BLOCK - 1)), block);
    Operand<TInt64> first = tf.math.mul(firstExample, tf.dtypes.cast(blocks, TInt64.class));
    return leading(tf, draw(tf, operation, first, batch, tf.math.mul(blocks, block)), count);
  }

  private Operand<TFloat32> draw(
      Ops tf,
      RandomUniform operation,
      Operand<TInt64> firstBlock,
      Operand<TInt32> batch,
      Operand<TInt32> drawn) {
    Operand<TInt64> counter = tf.stack(List.of(firstBlock, tf.constant(operation.stream())));
    return StatelessRandomUniformV2.create(
        tf.scope(),
        tf.stack(List.of(batch, drawn)),
        key,
        unsigned(tf, counter),
        tf.constant(PHILOX));
  }

  private static Operand<TFloat32> leading(
      Ops tf, Operand<TFloat32> numbers, Operand<TInt32> count) {
    return tf.slice(
        numbers, tf.constant(new int[] {0, 0}), tf.stack(List.of(tf.constant(-1), count)));
  }
}
