package org.supernet4j.api.operation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.TensorType;

/**
 * Reverse-mode differentiation: the gradients of an expression, as expressions. They may be
 * differentiated again where every derivative on the way has one.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Gradients {
  private final Set<Expression> wanted;
  private final Map<Expression, Expression> arrived = new HashMap<>();

  private Gradients(Set<Expression> wanted) {
    this.wanted = wanted;
  }

  /**
   * The gradients of {@code sum(value * gradient)}, over elements and batch.
   *
   * @param value of floats
   * @param gradient of the value's type: what its elements count
   * @param variables with respect to which
   * @return the gradient with respect to each variable, of its type; a variable on which the value
   *     does not depend differentiably is not among the keys
   */
  public static Map<Expression, Expression> of(
      Expression value, Expression gradient, List<Expression> variables) {
    if (!gradient.type().equals(value.type()) || value.type().element() != Element.FLOAT) {
      throw new IllegalArgumentException(
          "the gradient of a value of floats has its type "
              + value.type()
              + ", found "
              + gradient.type());
    }
    List<Expression> order = Expressions.inOrder(List.of(value));
    Gradients gradients = new Gradients(dependent(order, variables));
    gradients.arrive(value, gradient);
    for (int i = order.size() - 1; i >= 0; i--) {
      gradients.pass(order.get(i));
    }
    Map<Expression, Expression> found = new LinkedHashMap<>();
    for (Expression variable : variables) {
      if (gradients.arrived.containsKey(variable)) {
        found.put(variable, gradients.arrived.get(variable));
      }
    }
    return found;
  }

  private static Set<Expression> dependent(List<Expression> order, List<Expression> variables) {
    Set<Expression> dependent = new HashSet<>(variables);
    for (Expression expression : order) {
      if (expression.inputs().stream().anyMatch(dependent::contains)) {
        dependent.add(expression);
      }
    }
    return dependent;
  }

  private void pass(Expression expression) {
    Expression gradient = arrived.get(expression);
    if (gradient == null) {
      return;
    }
    expression
        .operation()
        .differentiate(
            expression,
            gradient,
            (position, found) -> {
              Expression input = expression.inputs().get(position);
              if (wanted.contains(input)) {
                arrive(input, found.get());
              }
            });
  }

  private void arrive(Expression expression, Expression gradient) {
    TensorType type = expression.type();
    arrived.merge(expression, Types.unstretched(gradient, type), Expression::plus);
  }
}
