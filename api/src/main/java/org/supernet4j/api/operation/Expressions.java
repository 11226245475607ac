package org.supernet4j.api.operation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Size;

/** Walks through graphs of expressions. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Expressions {
  private Expressions() {}

  /** All expressions that some are made of, and these, each once and after its inputs. */
  public static List<Expression> inOrder(Collection<Expression> roots) {
    List<Expression> order = new ArrayList<>();
    Set<Expression> seen = new HashSet<>();
    Deque<Step> path = new ArrayDeque<>();
    for (Expression root : roots) {
      if (seen.add(root)) {
        path.push(new Step(root));
      }
      while (!path.isEmpty()) {
        Step step = path.peek();
        if (step.next == step.expression.inputs().size()) {
          order.add(path.pop().expression);
        } else {
          Expression input = step.expression.inputs().get(step.next++);
          if (seen.add(input)) {
            path.push(new Step(input));
          }
        }
      }
    }
    return order;
  }

  /**
   * An expression with parts replaced and other sizes.
   *
   * @param replaced parts and what stands in their place
   * @param sizes gives each size another, such as that of one architecture
   */
  public static Expression replace(
      Expression root, Map<Expression, Expression> replaced, UnaryOperator<Size> sizes) {
    Map<Expression, Expression> known = new HashMap<>(replaced);
    for (Expression each : inOrder(List.of(root))) {
      if (!known.containsKey(each)) {
        List<Expression> inputs = each.inputs().stream().map(known::get).toList();
        known.put(each, Expression.of(each.operation().withSizes(sizes), inputs));
      }
    }
    return known.get(root);
  }

  /** The names of all values from outside that some expressions look at. */
  public static Set<Input> inputs(Collection<Expression> roots) {
    Set<Input> inputs = new HashSet<>();
    for (Expression expression : inOrder(roots)) {
      if (expression.operation() instanceof Input input) {
        inputs.add(input);
      }
    }
    return inputs;
  }

  /** An expression on the way down, and how many of its inputs have been looked at. */
  private static final class Step {
    private final Expression expression;
    private int next;

    Step(Expression expression) {
      this.expression = expression;
    }
  }
}
