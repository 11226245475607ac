package org.supernet4j.engine.tensorflow.operation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.supernet4j.api.operation.Constant;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.operation.Expressions;
import org.supernet4j.api.operation.Input;
import org.supernet4j.api.operation.SizeValue;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Compiles expressions into the graph, each once. A value for each example has the batch as its
 * first axis.
 */
public final class ExpressionCompiler {
  private final Ops tf;
  private final Surroundings surroundings;
  private final Map<Expression, Operand<?>> known = new HashMap<>();

  /** What expressions stand in. */
  public interface Surroundings {
    /** A value from outside. */
    Operand<?> input(Input input);

    /** The number of examples; a scalar. */
    Operand<TInt32> batchSize();

    /** What a size is in the architecture that runs; a scalar. Asked for sizes that vary. */
    Operand<TInt32> size(Size size);

    /**
     * Where random numbers come from.
     *
     * @throws IllegalArgumentException if there are none here
     */
    RandomDraw random();
  }

  /**
   * Expressions where they stand.
   *
   * @param tf makes operations that follow their inputs
   */
  public ExpressionCompiler(Ops tf, Surroundings surroundings) {
    this.tf = tf;
    this.surroundings = surroundings;
  }

  /** The value of an expression of floats. */
  @SuppressWarnings("unchecked")
  public Operand<TFloat32> floats(Expression expression) {
    if (expression.type().element() != Element.FLOAT) {
      throw new IllegalArgumentException(expression + " is of " + expression.type());
    }
    return (Operand<TFloat32>) compile(expression);
  }

  /** The value of an expression. */
  public Operand<?> compile(Expression expression) {
    for (Expression each : Expressions.inOrder(List.of(expression))) {
      if (!known.containsKey(each)) {
        known.put(each, build(each));
      }
    }
    return known.get(expression);
  }

  private Operand<?> build(Expression expression) {
    if (expression.operation() instanceof Input input) {
      return surroundings.input(input);
    } else if (expression.operation() instanceof SizeValue value) {
      return size(value.size());
    } else if (expression.operation() instanceof Constant constant) {
      return constant.element() == Element.INT
          ? tf.constant((int) constant.value())
          : tf.constant((float) constant.value());
    }
    List<Operand<?>> inputs = expression.inputs().stream().<Operand<?>>map(known::get).toList();
    return expression.operation().accept(new OperationCompiler(this, expression, inputs));
  }

  Ops tf() {
    return tf;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  /** What a size is; a scalar. */
  Operand<TInt32> size(Size size) {
    return size.isConstant() ? tf.constant(size.largest()) : surroundings.size(size);
  }

  /**
   * Extents or places as a vector.
   *
   * @param batch what stands before the others for the batch; null for nothing
   */
  Operand<TInt32> vector(Operand<TInt32> batch, List<Size> sizes) {
    if (batch == null && sizes.stream().allMatch(Size::isConstant)) {
      return tf.constant(sizes.stream().mapToInt(Size::largest).toArray());
    }
    List<Operand<TInt32>> scalars =
        IntStream.range(0, sizes.size())
            .<Operand<TInt32>>mapToObj(i -> size(sizes.get(i)))
            .toList();
    return tf.stack(batch == null ? scalars : with(batch, scalars));
  }

  /** The same where the batch is one number that is known when the graph is built. */
  Operand<TInt32> vector(boolean perExample, int batch, List<Size> sizes) {
    if (!perExample) {
      return vector(null, sizes);
    } else if (sizes.stream().allMatch(Size::isConstant)) {
      return tf.constant(
          IntStream.concat(IntStream.of(batch), sizes.stream().mapToInt(Size::largest)).toArray());
    }
    return vector(tf.constant(batch), sizes);
  }

  private static List<Operand<TInt32>> with(Operand<TInt32> first, List<Operand<TInt32>> others) {
    List<Operand<TInt32>> all = new ArrayList<>(others);
    all.add(0, first);
    return all;
  }
}
