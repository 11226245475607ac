package org.supernet4j.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.DoubleStream;
import org.supernet4j.api.distiller.Expression;

/**
 * The values of an expression and its parts for one example: one number for each class, or a single
 * one. Each part is computed once.
 */
final class ExpressionValues {
  private final double[] student;
  private final double[] teacher;
  private final int label;
  private final ExpressionValues held;
  private final IdentityHashMap<Expression, double[]> values = new IdentityHashMap<>();
  private final List<Expression> order = new ArrayList<>();

  ExpressionValues(double[] student, double[] teacher, int label) {
    this(student, teacher, label, null);
  }

  /**
   * @param held where the values come from through which no gradient flows; null for this
   */
  private ExpressionValues(double[] student, double[] teacher, int label, ExpressionValues held) {
    this.student = student;
    this.teacher = teacher;
    this.label = label;
    this.held = held;
  }

  /** The same example with one logit of the student moved and all that has no gradient held. */
  ExpressionValues moved(int position, double by) {
    double[] changed = student.clone();
    changed[position] += by;
    return new ExpressionValues(changed, teacher, label, this);
  }

  /** All parts computed so far, each after the parts that it is made of. */
  List<Expression> order() {
    return order;
  }

  /** The value of an expression, {@code [classes]} or {@code [1]}. */
  double[] of(Expression expression) {
    double[] known = values.get(expression);
    if (known == null) {
      known = compute(expression);
      values.put(expression, known);
      order.add(expression);
    }
    return known;
  }

  /** The condition of a selection. */
  double[] condition(Expression.Select select) {
    return held == null ? of(select.condition()) : held.of(select.condition());
  }

  /** An element of a value; a single number stands for every class. */
  static double at(double[] value, int position) {
    return value[value.length == 1 ? 0 : position];
  }

  private double[] compute(Expression expression) {
    if (held != null && isWithoutGradient(expression)) {
      return held.of(expression);
    } else if (expression instanceof Expression.Input input) {
      return input(input);
    } else if (expression instanceof Expression.Constant constant) {
      return new double[] {constant.value()};
    } else if (expression instanceof Expression.Unary unary) {
      return unary(unary.function(), of(unary.operand()));
    } else if (expression instanceof Expression.Binary binary) {
      return binary(binary.operator(), of(binary.left()), of(binary.right()));
    }
    Expression.Select select = (Expression.Select) expression;
    return select(condition(select), of(select.then()), of(select.otherwise()));
  }

  private static boolean isWithoutGradient(Expression expression) {
    return (expression instanceof Expression.Unary unary
            && unary.function() == Expression.Unary.Function.STOP_GRADIENT)
        || (expression instanceof Expression.Binary binary
            && binary.operator() == Expression.Binary.Operator.GREATER);
  }

  private double[] input(Expression.Input input) {
    return switch (input) {
      case STUDENT_LOGITS -> student;
      case TEACHER_LOGITS -> teacher;
      case CLASS_COUNT -> new double[] {student.length};
      case LABELS -> {
        double[] oneHot = new double[student.length];
        oneHot[label] = 1;
        yield oneHot;
      }
    };
  }

  private static double[] unary(Expression.Unary.Function function, double[] x) {
    DoubleStream elements = Arrays.stream(x);
    return switch (function) {
      case NEGATE -> elements.map(value -> -value).toArray();
      case EXP -> elements.map(Math::exp).toArray();
      case LOG -> elements.map(Math::log).toArray();
      case ABS -> elements.map(Math::abs).toArray();
      case SQUARE -> elements.map(value -> value * value).toArray();
      case SQRT -> elements.map(Math::sqrt).toArray();
      case SOFTMAX -> Arrays.stream(logSoftmax(x)).map(Math::exp).toArray();
      case LOG_SOFTMAX -> logSoftmax(x);
      case SUM_CLASSES -> new double[] {elements.sum()};
      case MAX_CLASSES -> new double[] {elements.max().orElseThrow()};
      case STOP_GRADIENT -> x;
    };
  }

  private static double[] logSoftmax(double[] x) {
    double largest = Arrays.stream(x).max().orElseThrow();
    double sum = Arrays.stream(x).map(value -> Math.exp(value - largest)).sum();
    return Arrays.stream(x).map(value -> value - largest - Math.log(sum)).toArray();
  }

  private static double[] binary(Expression.Binary.Operator operator, double[] x, double[] y) {
    double[] result = new double[Math.max(x.length, y.length)];
    for (int i = 0; i < result.length; i++) {
      double left = at(x, i);
      double right = at(y, i);
      result[i] =
          switch (operator) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case MINIMUM -> Math.min(left, right);
            case MAXIMUM -> Math.max(left, right);
            case GREATER -> left > right ? 1 : 0;
          };
    }
    return result;
  }

  private static double[] select(double[] condition, double[] then, double[] otherwise) {
    double[] result =
        new double[Math.max(condition.length, Math.max(then.length, otherwise.length))];
    for (int i = 0; i < result.length; i++) {
      result[i] = at(at(condition, i) > 0 ? then : otherwise, i);
    }
    return result;
  }
}
