package org.supernet4j.testkit.operation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.BatchSum;
import org.supernet4j.api.operation.Binary;
import org.supernet4j.api.operation.Constant;
import org.supernet4j.api.operation.Convolution;
import org.supernet4j.api.operation.ConvolutionInputGradient;
import org.supernet4j.api.operation.ConvolutionKernelGradient;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.operation.Expressions;
import org.supernet4j.api.operation.Input;
import org.supernet4j.api.operation.Interpolation;
import org.supernet4j.api.operation.InterpolationGradient;
import org.supernet4j.api.operation.Linear;
import org.supernet4j.api.operation.MatrixProduct;
import org.supernet4j.api.operation.Operation;
import org.supernet4j.api.operation.OuterSum;
import org.supernet4j.api.operation.Pool;
import org.supernet4j.api.operation.PoolGradient;
import org.supernet4j.api.operation.RandomUniform;
import org.supernet4j.api.operation.Reduce;
import org.supernet4j.api.operation.ScatterAdd;
import org.supernet4j.api.operation.Softmax;
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
  private final DoubleUnaryOperator rounding;
  private final Map<Expression, Tensor> values = new HashMap<>();

  private Evaluator(
      Architecture architecture,
      int batch,
      Function<Input, Tensor> inputs,
      Function<RandomUniform, Tensor> random,
      Evaluator held,
      DoubleUnaryOperator rounding) {
    this.architecture = architecture;
    this.batch = batch;
    this.inputs = inputs;
    this.random = random;
    this.held = held;
    this.rounding = rounding;
  }

  /**
   * Of expressions whose sizes are constant and that draw no random numbers.
   *
   * @param batch the number of examples
   * @param inputs values from outside, by name
   */
  public Evaluator(int batch, Map<String, Tensor> inputs) {
    this(null, batch, byName(inputs), Evaluator::refuse, null, null);
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
    this(architecture, batch, inputs, random, null, null);
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
        this,
        null);
  }

  /**
   * The same with every float a little off, by a random share of itself, as rounding makes it. How
   * far values move tells what an engine of limited precision can be asked for, where numbers
   * cancel and where a comparison is nearly a tie (stochastic arithmetic; Vignes, 1993).
   *
   * @param share the deviation of the random shares, which are normally distributed
   */
  public Evaluator rounding(RandomGenerator generator, double share) {
    return new Evaluator(
        architecture,
        batch,
        inputs,
        random,
        null,
        value -> value * (1 + share * generator.nextGaussian()));
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
    if (held != null && isHeld(expression)) {
      return held.of(expression);
    }
    Tensor exact = exact(expression);
    return rounding == null || !isRounded(expression) ? exact : exact.map(rounding);
  }

  private Tensor exact(Expression expression) {
    Operation operation = expression.operation();
    if (operation instanceof Input input) {
      return inputs.apply(input);
    } else if (operation instanceof RandomUniform uniform) {
      return random.apply(uniform);
    }
    List<Tensor> read = expression.inputs().stream().map(values::get).toList();
    return operation.accept(new Meaning(expression, read, architecture, batch));
  }

  /** Whether an engine computes in floats what may not be one; not what selects or moves. */
  private static boolean isRounded(Expression expression) {
    if (expression.type().element() != Element.FLOAT) {
      return false;
    }
    Operation operation = expression.operation();
    if (operation instanceof Unary unary) {
      return switch (unary.function()) {
        case NEGATE, ABS, SIGN, FLOOR, STOP_GRADIENT, NOT -> false;
        case EXP, LOG, SQRT, TANH, SIGMOID, ERF -> true;
      };
    } else if (operation instanceof Binary binary) {
      return switch (binary.operator()) {
        case MINIMUM, MAXIMUM -> false;
        default -> true;
      };
    } else if (operation instanceof Reduce reduce) {
      return reduce.kind() == Reduce.Kind.SUM;
    } else if (operation instanceof Pool pool) {
      return pool.kind() != Pool.Kind.MAX;
    }
    return operation instanceof Input
        || operation instanceof Constant
        || operation instanceof BatchSum
        || operation instanceof Softmax
        || operation instanceof Linear
        || operation instanceof OuterSum
        || operation instanceof MatrixProduct
        || operation instanceof Convolution
        || operation instanceof ConvolutionInputGradient
        || operation instanceof ConvolutionKernelGradient
        || operation instanceof PoolGradient
        || operation instanceof Interpolation
        || operation instanceof InterpolationGradient
        || operation instanceof ScatterAdd;
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
