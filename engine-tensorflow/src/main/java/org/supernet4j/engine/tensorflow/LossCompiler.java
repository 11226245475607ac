package org.supernet4j.engine.tensorflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.supernet4j.api.distiller.Expression;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Max;
import org.tensorflow.op.core.Sum;
import org.tensorflow.types.TFloat32;

/** Compiles loss expressions into the graph; equal subexpressions once. */
final class LossCompiler {
  private final Ops tf;
  private final Map<Expression.Input, Operand<TFloat32>> inputs;
  private final Map<Expression, Operand<TFloat32>> known = new LinkedHashMap<>();

  /**
   * Expressions over some inputs.
   *
   * @param inputs matrices {@code [batch, classes]}; the class count a scalar or {@code [1, 1]}
   */
  LossCompiler(Ops tf, Map<Expression.Input, Operand<TFloat32>> inputs) {
    this.tf = tf;
    this.inputs = inputs;
  }

  /** The value of an expression, {@code [batch, classes]} or {@code [batch or 1, 1]}. */
  Operand<TFloat32> compile(Expression expression) {
    Operand<TFloat32> compiled = known.get(expression);
    if (compiled == null) {
      compiled = build(expression);
      known.put(expression, compiled);
    }
    return compiled;
  }

  /** All expressions compiled so far, each after those that it is made of. */
  List<Expression> order() {
    return List.copyOf(known.keySet());
  }

  private Operand<TFloat32> build(Expression expression) {
    if (expression instanceof Expression.Input input) {
      return inputs.get(input);
    } else if (expression instanceof Expression.Constant constant) {
      return tf.constant(new float[][] {{(float) constant.value()}});
    } else if (expression instanceof Expression.Unary unary) {
      return unary(unary.function(), compile(unary.operand()));
    } else if (expression instanceof Expression.Binary binary) {
      return binary(binary.operator(), compile(binary.left()), compile(binary.right()));
    } else if (expression instanceof Expression.Select select) {
      return tf.select(
          tf.math.greater(compile(select.condition()), tf.constant(0f)),
          compile(select.then()),
          compile(select.otherwise()));
    }
    throw new IllegalArgumentException("unknown expression " + expression.getClass().getName());
  }

  private Operand<TFloat32> unary(Expression.Unary.Function function, Operand<TFloat32> x) {
    return switch (function) {
      case NEGATE -> tf.math.neg(x);
      case EXP -> tf.math.exp(x);
      case LOG -> tf.math.log(x);
      case ABS -> tf.math.abs(x);
      case SQUARE -> tf.math.square(x);
      case SQRT -> tf.math.sqrt(x);
      case SOFTMAX -> tf.nn.softmax(x);
      case LOG_SOFTMAX -> tf.nn.logSoftmax(x);
      case SUM_CLASSES -> tf.sum(x, tf.constant(1), Sum.keepDims(true));
      case MAX_CLASSES -> tf.max(x, tf.constant(1), Max.keepDims(true));
      case STOP_GRADIENT -> x;
    };
  }

  private Operand<TFloat32> binary(
      Expression.Binary.Operator operator, Operand<TFloat32> left, Operand<TFloat32> right) {
    return switch (operator) {
      case ADD -> tf.math.add(left, right);
      case SUBTRACT -> tf.math.sub(left, right);
      case MULTIPLY -> tf.math.mul(left, right);
      case DIVIDE -> tf.math.div(left, right);
      case MINIMUM -> tf.math.minimum(left, right);
      case MAXIMUM -> tf.math.maximum(left, right);
      case GREATER -> tf.dtypes.cast(tf.math.greater(left, right), TFloat32.class);
    };
  }
}
