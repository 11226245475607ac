package org.supernet4j.testkit.operation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.operation.Expressions;
import org.supernet4j.api.operation.Input;
import org.supernet4j.api.operation.Operation;
import org.supernet4j.api.operation.RandomUniform;
import org.supernet4j.api.operation.Unary;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.tensor.Element;

/**
 * The values of expressions on one batch, for one architecture. A value for each example has the
 * batch as its first axis. What is computed is kept, so that each expression is computed once.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Evaluator {
  private final Architecture architecture;
  private final int batch;
  private final Function<Input, Tensor> inputs;
  private final Function<RandomUniform, Tensor> random;
  private final Evaluator held;
  private final Map<Expression, Tensor> values = new HashMap<>();

  private Evaluator(
      Architecture architecture,
      int batch,
      Function<Input, Tensor> inputs,
      Function<RandomUniform, Tensor> random,
      Evaluator held) {
    this.architecture = architecture;
    this.batch = batch;
    this.inputs = inputs;
    this.random = random;
    this.held = held;
  }

  /**
   * Of expressions whose sizes are constant and that draw no random numbers.
   *
   * @param batch the number of examples
   * @param inputs values from outside, by name
   */
  public Evaluator(int batch, Map<String, Tensor> inputs) {
    this(null, batch, byName(inputs), Evaluator::refuse, null);
  }

  /**
   * Of expressions for one architecture.
   *
   * @param inputs values from outside
   * @param random numbers for each example, {@code [batch, shape...]}
   */
  public Evaluator(
      Architecture architecture,
      int batch,
      Function<Input, Tensor> inputs,
      Function<RandomUniform, Tensor> random) {
    this(architecture, batch, inputs, random, null);
  }

  private static Function<Input, Tensor> byName(Map<String, Tensor> inputs) {
    return input -> {
      Tensor value = inputs.get(input.name());
      if (value == null) {
        throw new IllegalArgumentException(
            "no value for input '" + input.name() + "', there are " + inputs.keySet());
      }
      return value;
    };
  }

  private static Tensor refuse(RandomUniform operation) {
    throw new IllegalArgumentException("no random numbers for '" + operation.name() + "'");
  }

  /**
   * The same with one input changed, while all that passes no gradient on (stopped values,
   * comparisons, roundings) keeps the value that it has here; what central differences need.
   */
  public Evaluator holding(String input, Tensor value) {
    return new Evaluator(
        architecture,
        batch,
        each -> each.name().equals(input) ? value : inputs.apply(each),
        random,
        this);
  }

  /** The value of an expression. */
  public Tensor of(Expression expression) {
    for (Expression each : Expressions.inOrder(List.of(expression))) {
      if (!values.containsKey(each)) {
        values.put(each, compute(each));
      }
    }
    return values.get(expression);
  }

  private Tensor compute(Expression expression) {
    Operation operation = expression.operation();
    if (held != null && isHeld(expression)) {
      return held.of(expression);
    } else if (operation instanceof Input input) {
      return inputs.apply(input);
    } else if (operation instanceof RandomUniform uniform) {
      return random.apply(uniform);
    }
    List<Tensor> read = expression.inputs().stream().map(values::get).toList();
    return operation.accept(new Meaning(expression, read, architecture, batch));
  }

  private static boolean isHeld(Expression expression) {
    if (expression.operation() instanceof Unary unary) {
      return switch (unary.function()) {
        case STOP_GRADIENT, SIGN, FLOOR -> true;
        default -> false;
      };
    }
    return expression.type().element() != Element.FLOAT;
  }
}
