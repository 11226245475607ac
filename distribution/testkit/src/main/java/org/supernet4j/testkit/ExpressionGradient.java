package org.supernet4j.testkit;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.supernet4j.api.distiller.Expression;

/**
 * Reverse accumulation: carries the gradient of one example's loss from the loss back to the
 * student's logits. Elements whose gradient is 0 are left out, so that 0 times infinity is 0.
 */
final class ExpressionGradient {
  private final ExpressionValues values;
  private final IdentityHashMap<Expression, double[]> gradients = new IdentityHashMap<>();

  /**
   * @param values of the loss and all of its parts
   */
  ExpressionGradient(ExpressionValues values) {
    this.values = values;
  }

  /** The gradient of {@code weight * loss} with respect to the student's logits. */
  double[] of(Expression loss, double weight) {
    double[] logits = gradientOf(Expression.Input.STUDENT_LOGITS);
    add(loss, 0, weight);
    List<Expression> order = values.order();
    for (int i = order.size() - 1; i >= 0; i--) {
      Expression expression = order.get(i);
      double[] gradient = gradients.get(expression);
      if (gradient == null || Arrays.stream(gradient).allMatch(part -> part == 0)) {
        continue;
      }
      if (expression instanceof Expression.Unary unary) {
        unary(unary, gradient);
      } else if (expression instanceof Expression.Binary binary) {
        binary(binary, gradient);
      } else if (expression instanceof Expression.Select select) {
        select(select, gradient);
      }
    }
    return logits;
  }

  private double[] gradientOf(Expression expression) {
    return gradients.computeIfAbsent(expression, key -> new double[values.of(key).length]);
  }

  private void add(Expression expression, int position, double amount) {
    double[] gradient = gradientOf(expression);
    gradient[gradient.length == 1 ? 0 : position] += amount;
  }

  private void unary(Expression.Unary unary, double[] gradient) {
    Expression operand = unary.operand();
    double[] x = values.of(operand);
    double[] y = values.of(unary);
    switch (unary.function()) {
      case SOFTMAX -> softmax(operand, y, gradient);
      case LOG_SOFTMAX -> logSoftmax(operand, y, gradient);
      case SUM_CLASSES -> {
        for (int i = 0; i < x.length; i++) {
          add(operand, i, gradient[0]);
        }
      }
      case MAX_CLASSES -> {
        long maxima = Arrays.stream(x).filter(value -> value == y[0]).count();
        for (int i = 0; i < x.length; i++) {
          add(operand, i, x[i] == y[0] ? gradient[0] / maxima : 0);
        }
      }
      case STOP_GRADIENT -> {}
      default -> {
        for (int i = 0; i < x.length; i++) {
          if (gradient[i] != 0) {
            add(operand, i, gradient[i] * derivative(unary.function(), x[i], y[i]));
          }
        }
      }
    }
  }

  private static double derivative(Expression.Unary.Function function, double x, double y) {
    return switch (function) {
      case NEGATE -> -1;
      case EXP -> y;
      case LOG -> 1 / x;
      case ABS -> Math.signum(x);
      case SQUARE -> 2 * x;
      case SQRT -> 0.5 / y;
      default -> throw new AssertionError(function + " does not work element by element");
    };
  }

  private void softmax(Expression operand, double[] probabilities, double[] gradient) {
    double mean = 0;
    for (int i = 0; i < gradient.length; i++) {
      mean += gradient[i] * probabilities[i];
    }
    for (int i = 0; i < gradient.length; i++) {
      add(operand, i, probabilities[i] * (gradient[i] - mean));
    }
  }

  private void logSoftmax(Expression operand, double[] logs, double[] gradient) {
    double sum = Arrays.stream(gradient).sum();
    for (int i = 0; i < gradient.length; i++) {
      add(operand, i, gradient[i] - Math.exp(logs[i]) * sum);
    }
  }

  private void binary(Expression.Binary binary, double[] gradient) {
    double[] x = values.of(binary.left());
    double[] y = values.of(binary.right());
    for (int i = 0; i < gradient.length; i++) {
      double left = ExpressionValues.at(x, i);
      double right = ExpressionValues.at(y, i);
      double part = gradient[i];
      if (part == 0) {
        continue;
      }
      switch (binary.operator()) {
        case ADD -> addBoth(binary, i, part, part);
        case SUBTRACT -> addBoth(binary, i, part, -part);
        case MULTIPLY -> addBoth(binary, i, part * right, part * left);
        case DIVIDE -> addBoth(binary, i, part / right, -part * left / right / right);
        case MINIMUM -> add(left <= right ? binary.left() : binary.right(), i, part);
        case MAXIMUM -> add(left >= right ? binary.left() : binary.right(), i, part);
        case GREATER -> {}
      }
    }
  }

  private void addBoth(Expression.Binary binary, int position, double left, double right) {
    add(binary.left(), position, left);
    add(binary.right(), position, right);
  }

  private void select(Expression.Select select, double[] gradient) {
    double[] condition = values.condition(select);
    for (int i = 0; i < gradient.length; i++) {
      boolean taken = ExpressionValues.at(condition, i) > 0;
      add(taken ? select.then() : select.otherwise(), i, gradient[i]);
    }
  }
}
