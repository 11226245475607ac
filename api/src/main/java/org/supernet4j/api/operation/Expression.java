package org.supernet4j.api.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.supernet4j.api.internal.Interner;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;

/**
 * A value that is computed from others: an operation and its inputs, a node of a graph without
 * cycles. Pure: the same inputs give the same value. Equal expressions are one object, so what is
 * used twice is typed, compared, compiled and evaluated once.
 *
 * <p>The batch is an implicit axis, see {@link TensorType}: the same expression is the value of
 * every example. Only {@link #batchSum} and what reads parameters crosses it.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Expression {
  private static final Interner<Expression> KNOWN = new Interner<>();

  private final Operation operation;
  private final List<Expression> inputs;
  private final TensorType type;
  private final int hash;

  private Expression(Operation operation, List<Expression> inputs, TensorType type) {
    this.operation = operation;
    this.inputs = inputs;
    this.type = type;
    int parts = operation.hashCode();
    for (Expression input : inputs) {
      parts = 31 * parts + System.identityHashCode(input);
    }
    this.hash = parts;
  }

  /**
   * An operation applied to inputs.
   *
   * @throws IllegalArgumentException if the operation does not take inputs of these types
   */
  public static Expression of(Operation operation, List<Expression> inputs) {
    List<Expression> copied = List.copyOf(inputs);
    TensorType type = operation.type(copied.stream().map(Expression::type).toList());
    return KNOWN.intern(new Expression(operation, copied, type));
  }

  private static Expression of(Operation operation, Expression... inputs) {
    return of(operation, List.of(inputs));
  }

  /** A value from outside, see {@link Input}. */
  public static Expression input(String name, TensorType type) {
    return of(new Input(name, type));
  }

  /** A float, of shape {@code []}. */
  public static Expression constant(double value) {
    return of(new Constant(Element.FLOAT, value));
  }

  /** An int, of shape {@code []}. */
  public static Expression constantInt(int value) {
    return of(new Constant(Element.INT, value));
  }

  /** What a size is in the architecture that runs, as a float of shape {@code []}. */
  public static Expression size(Size size) {
    return of(new SizeValue(size)).cast(Element.FLOAT);
  }

  /** The ints from 0 on, {@code [extent]}. */
  public static Expression range(Size extent) {
    return of(new Range(extent));
  }

  /** The number of examples in the batch, as a float of shape {@code []}. */
  public static Expression batchSize() {
    return of(new BatchSize()).cast(Element.FLOAT);
  }

  /** Numbers from 0 to 1 for each example, see {@link RandomUniform}. */
  public static Expression randomUniform(String name, Shape shape) {
    return of(new RandomUniform(name, shape));
  }

  /** {@code then} where the condition is true, {@code otherwise} elsewhere. */
  public static Expression select(Expression condition, Expression then, Expression otherwise) {
    return of(new Select(), condition, then, otherwise);
  }

  /** Tensors behind one another on an axis; a negative axis counts from the last. */
  public static Expression concat(int axis, List<Expression> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    int rank = parts.get(0).type().rank();
    return of(new Concat(axis < 0 ? rank + axis : axis), parts);
  }

  /** What computes the value. */
  public Operation operation() {
    return operation;
  }

  /** What it is computed from. */
  public List<Expression> inputs() {
    return inputs;
  }

  /** The type of the value. */
  public TensorType type() {
    return type;
  }

  /** The shape of the value, without the batch. */
  public Shape shape() {
    return type.shape();
  }

  /** Sum, element by element; see {@link Binary} for how inputs stretch, here and below. */
  public Expression plus(Expression other) {
    return binary(Binary.Operator.ADD, other);
  }

  /** Sum with a number. */
  public Expression plus(double other) {
    return plus(constant(other));
  }

  /** Difference. */
  public Expression minus(Expression other) {
    return binary(Binary.Operator.SUBTRACT, other);
  }

  /** Product, element by element. */
  public Expression times(Expression other) {
    return binary(Binary.Operator.MULTIPLY, other);
  }

  /** Product with a number. */
  public Expression times(double other) {
    return times(constant(other));
  }

  /** Product; 0 where the other is 0, even if this is infinite or NaN. */
  public Expression timesNoNan(Expression other) {
    return binary(Binary.Operator.MULTIPLY_NO_NAN, other);
  }

  /** Quotient, element by element. */
  public Expression dividedBy(Expression other) {
    return binary(Binary.Operator.DIVIDE, other);
  }

  /** Quotient; this where this is 0, whatever the divisor. */
  Expression dividedByWhereNotZero(Expression other) {
    return select(isEqualTo(constant(0)), this, dividedBy(other));
  }

  /** The smaller of both; the gradient goes to the first where they are equal. */
  public Expression minimum(Expression other) {
    return binary(Binary.Operator.MINIMUM, other);
  }

  /** The larger of both; the gradient goes to the first where they are equal. */
  public Expression maximum(Expression other) {
    return binary(Binary.Operator.MAXIMUM, other);
  }

  /** Whether this is larger. */
  public Expression isAbove(Expression other) {
    return binary(Binary.Operator.GREATER, other);
  }

  /** Whether this is larger or equal. */
  public Expression isAtLeast(Expression other) {
    return binary(Binary.Operator.GREATER_OR_EQUAL, other);
  }

  /** Whether both are equal. */
  public Expression isEqualTo(Expression other) {
    return binary(Binary.Operator.EQUAL, other);
  }

  /** Whether both are true. */
  public Expression and(Expression other) {
    return binary(Binary.Operator.AND, other);
  }

  /** Whether one is true. */
  public Expression or(Expression other) {
    return binary(Binary.Operator.OR, other);
  }

  private Expression binary(Binary.Operator operator, Expression other) {
    return of(new Binary(operator), this, other);
  }

  /** Whether this is false. */
  public Expression not() {
    return unary(Unary.Function.NOT);
  }

  /** Minus this. */
  public Expression negate() {
    return unary(Unary.Function.NEGATE);
  }

  /** Absolute value; derivative 0 at 0. */
  public Expression abs() {
    return unary(Unary.Function.ABS);
  }

  /** -1, 0 or 1; no derivative. */
  public Expression sign() {
    return unary(Unary.Function.SIGN);
  }

  /** The next lower integer, as a float; no derivative. */
  public Expression floor() {
    return unary(Unary.Function.FLOOR);
  }

  /** e to the power of this. */
  public Expression exp() {
    return unary(Unary.Function.EXP);
  }

  /** Natural logarithm. */
  public Expression log() {
    return unary(Unary.Function.LOG);
  }

  /** Square root. */
  public Expression sqrt() {
    return unary(Unary.Function.SQRT);
  }

  /** Square. */
  public Expression square() {
    return times(this);
  }

  /** Hyperbolic tangent. */
  public Expression tanh() {
    return unary(Unary.Function.TANH);
  }

  /** Logistic function, {@code 1 / (1 + exp(-x))}. */
  public Expression sigmoid() {
    return unary(Unary.Function.SIGMOID);
  }

  /** Gauss error function. */
  public Expression erf() {
    return unary(Unary.Function.ERF);
  }

  /** The same value, through which no gradient flows. */
  public Expression stopGradient() {
    return unary(Unary.Function.STOP_GRADIENT);
  }

  private Expression unary(Unary.Function function) {
    return of(new Unary(function), this);
  }

  /** The same elements as another kind, see {@link Cast}. */
  public Expression cast(Element element) {
    return type.element() == element ? this : of(new Cast(element), this);
  }

  /** The same elements in another shape. */
  public Expression reshape(Shape shape) {
    return shape().equals(shape) ? this : of(new Reshape(shape), this);
  }

  /** The same elements with axes in another order, see {@link Transpose}. */
  public Expression transpose(List<Integer> axes) {
    return of(new Transpose(axes), this);
  }

  /** A box of elements, see {@link Slice}. */
  public Expression slice(List<Size> begin, Shape shape) {
    return of(new Slice(begin, shape), this);
  }

  /** This among zeros, see {@link Pad}. */
  public Expression pad(List<Size> begin, Shape shape) {
    return of(new Pad(begin, shape), this);
  }

  /** This stretched to a shape, see {@link Broadcast}. */
  public Expression broadcast(Shape shape) {
    return shape().equals(shape) ? this : of(new Broadcast(shape), this);
  }

  /** This shared tensor for each example. */
  public Expression batchRepeat() {
    return of(new BatchRepeat(), this);
  }

  /** The sum over all examples, a shared tensor. */
  public Expression batchSum() {
    return of(new BatchSum(), this);
  }

  /** The mean over all examples, a shared tensor. */
  public Expression batchMean() {
    return batchSum().dividedBy(batchSize());
  }

  /** The sum over axes, which vanish; negative ones count from the last; all if none is named. */
  public Expression sum(int... axes) {
    return reduce(Reduce.Kind.SUM, axes);
  }

  /** The maximum over axes, which vanish; as {@link #sum}. Equal maxima share the gradient. */
  public Expression max(int... axes) {
    return reduce(Reduce.Kind.MAX, axes);
  }

  /** The mean over axes, which vanish; as {@link #sum}. */
  public Expression mean(int... axes) {
    Size count =
        reduced(axes).stream()
            .map(axis -> Types.dimension(type, axis))
            .reduce(Size.of(1), Size::times);
    return sum(axes).dividedBy(size(count));
  }

  private Expression reduce(Reduce.Kind kind, int... axes) {
    List<Integer> reduced = reduced(axes);
    return reduced.isEmpty() ? this : of(new Reduce(kind, reduced, false), this);
  }

  private List<Integer> reduced(int... axes) {
    if (axes.length == 0) {
      return IntStream.range(0, type.rank()).boxed().toList();
    }
    return Arrays.stream(axes).map(axis -> Types.axis("a reduction", axis, type)).boxed().toList();
  }

  /** This with an axis of extent 1 more, at a position; a negative one counts from the last. */
  public Expression withAxis(int position) {
    List<Size> dimensions = new ArrayList<>(shape().dimensions());
    dimensions.add(position < 0 ? type.rank() + 1 + position : position, Size.of(1));
    return reshape(new Shape(dimensions));
  }

  /** The position of the largest element on the last axis, an int. */
  public Expression argMax() {
    return of(new ArgMax(), this);
  }

  /** Softmax over the last axis. */
  public Expression softmax() {
    return of(new Softmax(false), this);
  }

  /** Logarithm of the softmax over the last axis, computed without overflow. */
  public Expression logSoftmax() {
    return of(new Softmax(true), this);
  }

  /** For each int a vector with 1 at its position, see {@link OneHot}. */
  public Expression oneHot(Size depth) {
    return of(new OneHot(depth), this);
  }

  /** The rows of this table at places, see {@link Gather}. */
  public Expression gather(Expression places) {
    return of(new Gather(), this, places);
  }

  /** The product of these vectors with a shared matrix, see {@link Linear}. */
  public Expression linear(Expression matrix) {
    return of(new Linear(false), this, matrix);
  }

  /** The product with a shared matrix that has a row for each output. */
  public Expression linearTransposed(Expression matrix) {
    return of(new Linear(true), this, matrix);
  }

  /** Products of matrices on the last two axes, see {@link MatrixProduct}. */
  public Expression matrixProduct(Expression other) {
    return of(new MatrixProduct(false, false), this, other);
  }

  /** Products with matrices that have a row for each column of the result. */
  public Expression matrixProductTransposed(Expression other) {
    return of(new MatrixProduct(false, true), this, other);
  }

  /** Whether both are the same operation on the same inputs. */
  @Override
  public boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof Expression expression)
        || hash != expression.hash
        || inputs.size() != expression.inputs.size()
        || !operation.equals(expression.operation)) {
      return false;
    }
    for (int i = 0; i < inputs.size(); i++) {
      if (inputs.get(i) != expression.inputs.get(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** The operation and those that its inputs are made by; no further, since graphs are large. */
  @Override
  public String toString() {
    if (inputs.isEmpty()) {
      return operation.toString();
    }
    return operation + inputs.stream().map(input -> input.operation.toString()).toList().toString();
  }
}
