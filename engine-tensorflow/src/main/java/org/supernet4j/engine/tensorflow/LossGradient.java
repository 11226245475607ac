package org.supernet4j.engine.tensorflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.supernet4j.api.distiller.Expression;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Sum;
import org.tensorflow.types.TFloat32;

/**
 * Reverse accumulation through a compiled loss. TensorFlow's own gradients multiply derivatives
 * without looking: the side of a selection that was not taken, where a derivative may be infinite,
 * would make NaN of its gradient 0. Here an operation that receives 0 passes on 0.
 */
final class LossGradient {
  private final Ops tf;
  private final LossCompiler values;
  private final Set<Expression> trained = new HashSet<>();
  private final Map<Expression, List<Operand<TFloat32>>> arrived = new HashMap<>();

  /** For expressions that have been compiled. */
  LossGradient(Ops tf, LossCompiler values) {
    this.tf = tf;
    this.values = values;
    for (Expression expression : values.order()) {
      if (gradientOperands(expression).stream().anyMatch(trained::contains)
          || expression == Expression.Input.STUDENT_LOGITS) {
        trained.add(expression);
      }
    }
  }

  private static List<Expression> gradientOperands(Expression expression) {
    if (expression instanceof Expression.Unary unary) {
      return unary.function() == Expression.Unary.Function.STOP_GRADIENT
          ? List.of()
          : List.of(unary.operand());
    } else if (expression instanceof Expression.Binary binary) {
      return binary.operator() == Expression.Binary.Operator.GREATER
          ? List.of()
          : List.of(binary.left(), binary.right());
    } else if (expression instanceof Expression.Select select) {
      return List.of(select.then(), select.otherwise());
    }
    return List.of();
  }

  /**
   * The gradient of a loss's mean over the batch with respect to the student's logits.
   *
   * @param logits the student's, {@code [batch, classes]}
   */
  Operand<TFloat32> ofMean(Expression loss, Operand<TFloat32> logits) {
    if (!trained.contains(loss)) {
      return tf.zerosLike(logits);
    }
    Operand<TFloat32> ones = tf.onesLike(values.compile(loss));
    arrive(loss, tf.math.div(ones, tf.dtypes.cast(tf.size(ones), TFloat32.class)));
    List<Expression> order = values.order();
    for (int i = order.size() - 1; i >= 0; i--) {
      Expression expression = order.get(i);
      if (arrived.containsKey(expression) && expression != Expression.Input.STUDENT_LOGITS) {
        pass(expression, sum(expression));
      }
    }
    return sum(Expression.Input.STUDENT_LOGITS);
  }

  private void arrive(Expression expression, Operand<TFloat32> gradient) {
    arrived.computeIfAbsent(expression, key -> new ArrayList<>()).add(gradient);
  }

  private Operand<TFloat32> sum(Expression expression) {
    List<Operand<TFloat32>> parts = arrived.get(expression);
    return parts.size() == 1 ? parts.get(0) : tf.math.addN(parts);
  }

  private void pass(Expression expression, Operand<TFloat32> gradient) {
    if (expression instanceof Expression.Unary unary) {
      arrive(unary.operand(), unary(unary, gradient));
    } else if (expression instanceof Expression.Binary binary) {
      binary(binary, gradient);
    } else if (expression instanceof Expression.Select select) {
      Operand<TFloat32> zeros = tf.zerosLike(gradient);
      Operand<TFloat32> condition = values.compile(select.condition());
      var taken = tf.math.greater(condition, tf.constant(0f));
      give(select, select.then(), tf.select(taken, gradient, zeros));
      give(select, select.otherwise(), tf.select(taken, zeros, gradient));
    }
  }

  /** Passes a gradient on; what stretched over classes receives their sum. */
  private void give(Expression from, Expression operand, Operand<TFloat32> gradient) {
    if (trained.contains(operand)) {
      arrive(operand, from.isPerClass() && !operand.isPerClass() ? sumClasses(gradient) : gradient);
    }
  }

  private Operand<TFloat32> unary(Expression.Unary unary, Operand<TFloat32> gradient) {
    Operand<TFloat32> x = values.compile(unary.operand());
    Operand<TFloat32> y = values.compile(unary);
    return switch (unary.function()) {
      case NEGATE -> tf.math.neg(gradient);
      case EXP -> times(y, gradient);
      case LOG -> over(gradient, x);
      case ABS -> times(tf.math.sign(x), gradient);
      case SQUARE -> times(tf.math.add(x, x), gradient);
      case SQRT -> tf.math.mul(over(gradient, y), tf.constant(0.5f));
      case SOFTMAX -> times(y, tf.math.sub(gradient, sumClasses(times(y, gradient))));
      case LOG_SOFTMAX -> tf.math.sub(gradient, times(tf.math.exp(y), sumClasses(gradient)));
      case SUM_CLASSES -> tf.broadcastTo(gradient, tf.shape(x));
      case MAX_CLASSES -> {
        var maxima = tf.dtypes.cast(tf.math.equal(x, y), TFloat32.class);
        yield times(tf.math.div(maxima, sumClasses(maxima)), gradient);
      }
      case STOP_GRADIENT -> throw new IllegalStateException("no gradient arrives here");
    };
  }

  private void binary(Expression.Binary binary, Operand<TFloat32> gradient) {
    Operand<TFloat32> left = values.compile(binary.left());
    Operand<TFloat32> right = values.compile(binary.right());
    Operand<TFloat32> zeros = tf.zerosLike(gradient);
    switch (binary.operator()) {
      case ADD -> both(binary, gradient, gradient);
      case SUBTRACT -> both(binary, gradient, tf.math.neg(gradient));
      case MULTIPLY -> both(binary, times(right, gradient), times(left, gradient));
      case DIVIDE -> {
        Operand<TFloat32> quotient = over(gradient, right);
        both(binary, quotient, tf.math.neg(times(values.compile(binary), quotient)));
      }
      case MINIMUM -> {
        var first = tf.math.lessEqual(left, right);
        both(binary, tf.select(first, gradient, zeros), tf.select(first, zeros, gradient));
      }
      case MAXIMUM -> {
        var first = tf.math.greaterEqual(left, right);
        both(binary, tf.select(first, gradient, zeros), tf.select(first, zeros, gradient));
      }
      case GREATER -> throw new IllegalStateException("no gradient arrives here");
    }
  }

  private void both(Expression.Binary binary, Operand<TFloat32> toLeft, Operand<TFloat32> toRight) {
    give(binary, binary.left(), toLeft);
    give(binary, binary.right(), toRight);
  }

  private Operand<TFloat32> sumClasses(Operand<TFloat32> x) {
    return tf.sum(x, tf.constant(1), Sum.keepDims(true));
  }

  /** A product that is 0 where the gradient is 0, whatever the derivative. */
  private Operand<TFloat32> times(Operand<TFloat32> derivative, Operand<TFloat32> gradient) {
    return tf.math.mulNoNan(derivative, gradient);
  }

  /** A quotient that is 0 where the gradient is 0, whatever the divisor. */
  private Operand<TFloat32> over(Operand<TFloat32> gradient, Operand<TFloat32> divisor) {
    return tf.select(
        tf.math.equal(gradient, tf.constant(0f)), gradient, tf.math.div(gradient, divisor));
  }
}
