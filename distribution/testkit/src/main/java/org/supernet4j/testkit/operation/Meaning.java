package org.supernet4j.testkit.operation;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.hipparchus.special.Erf;
import org.supernet4j.api.network.Shape;
import org.supernet4j.api.operation.ArgMax;
import org.supernet4j.api.operation.BatchRepeat;
import org.supernet4j.api.operation.BatchSize;
import org.supernet4j.api.operation.BatchSum;
import org.supernet4j.api.operation.Binary;
import org.supernet4j.api.operation.Broadcast;
import org.supernet4j.api.operation.Cast;
import org.supernet4j.api.operation.Concat;
import org.supernet4j.api.operation.Constant;
import org.supernet4j.api.operation.Convolution;
import org.supernet4j.api.operation.ConvolutionInputGradient;
import org.supernet4j.api.operation.ConvolutionKernelGradient;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.operation.Gather;
import org.supernet4j.api.operation.Input;
import org.supernet4j.api.operation.Interpolation;
import org.supernet4j.api.operation.InterpolationGradient;
import org.supernet4j.api.operation.Linear;
import org.supernet4j.api.operation.MatrixProduct;
import org.supernet4j.api.operation.OneHot;
import org.supernet4j.api.operation.OperationVisitor;
import org.supernet4j.api.operation.OuterSum;
import org.supernet4j.api.operation.Pad;
import org.supernet4j.api.operation.Pool;
import org.supernet4j.api.operation.PoolGradient;
import org.supernet4j.api.operation.RandomUniform;
import org.supernet4j.api.operation.Range;
import org.supernet4j.api.operation.Reduce;
import org.supernet4j.api.operation.Reshape;
import org.supernet4j.api.operation.ScatterAdd;
import org.supernet4j.api.operation.Select;
import org.supernet4j.api.operation.SizeValue;
import org.supernet4j.api.operation.Slice;
import org.supernet4j.api.operation.Softmax;
import org.supernet4j.api.operation.Transpose;
import org.supernet4j.api.operation.Unary;
import org.supernet4j.api.operation.Window;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;

/** What an operation gives for the values of its inputs. */
final class Meaning implements OperationVisitor<Tensor> {
  private final Expression expression;
  private final List<Tensor> inputs;
  private final Architecture architecture;
  private final int batch;
  private final int[] shape;

  /**
   * One operation.
   *
   * @param architecture null where all sizes are constant
   */
  Meaning(Expression expression, List<Tensor> inputs, Architecture architecture, int batch) {
    this.expression = expression;
    this.inputs = inputs;
    this.architecture = architecture;
    this.batch = batch;
    this.shape = withBatch(expression.type().perExample(), expression.shape());
  }

  private int[] withBatch(boolean perExample, Shape of) {
    int[] extents = of.dimensions().stream().mapToInt(this::value).toArray();
    return perExample ? prepend(batch, extents) : extents;
  }

  private static int[] prepend(int first, int... rest) {
    int[] all = new int[rest.length + 1];
    all[0] = first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }

  private int value(Size size) {
    return size.isConstant() ? size.largest() : size.value(architecture);
  }

  /** An input so that its axes meet those of a stretched result; the batch stays first. */
  private Tensor aligned(int index) {
    Tensor input = inputs.get(index);
    Expression read = expression.inputs().get(index);
    int missing = expression.type().rank() - read.type().rank();
    if (!read.type().perExample() || missing <= 0) {
      return input;
    }
    int[] ones = new int[missing];
    Arrays.fill(ones, 1);
    int[] own = input.shape();
    return input.reshaped(
        IntStream.concat(
                IntStream.of(own[0]),
                IntStream.concat(Arrays.stream(ones), Arrays.stream(own).skip(1)))
            .toArray());
  }

  @Override
  public Tensor input(Input operation) {
    throw new IllegalStateException("inputs are given");
  }

  @Override
  public Tensor randomUniform(RandomUniform operation) {
    throw new IllegalStateException("random numbers are given");
  }

  @Override
  public Tensor constant(Constant operation) {
    return Tensor.scalar(operation.value());
  }

  @Override
  public Tensor sizeValue(SizeValue operation) {
    return Tensor.scalar(value(operation.size()));
  }

  @Override
  public Tensor range(Range operation) {
    return Tensor.vector(IntStream.range(0, shape[0]).asDoubleStream().toArray());
  }

  @Override
  public Tensor batchSize(BatchSize operation) {
    return Tensor.scalar(batch);
  }

  @Override
  public Tensor unary(Unary operation) {
    DoubleUnaryOperator function =
        switch (operation.function()) {
          case NEGATE -> x -> -x;
          case ABS -> Math::abs;
          case SIGN -> Math::signum;
          case FLOOR -> Math::floor;
          case EXP -> Math::exp;
          case LOG -> Math::log;
          case SQRT -> Math::sqrt;
          case TANH -> Math::tanh;
          case SIGMOID -> x -> 1 / (1 + Math.exp(-x));
          case ERF -> Erf::erf;
          case NOT -> x -> 1 - x;
          case STOP_GRADIENT -> x -> x;
        };
    return inputs.get(0).map(function);
  }

  @Override
  public Tensor binary(Binary operation) {
    boolean ints = expression.inputs().get(0).type().element() == Element.INT;
    DoubleBinaryOperator operator =
        switch (operation.operator()) {
          case ADD -> Double::sum;
          case SUBTRACT -> (x, y) -> x - y;
          case MULTIPLY -> (x, y) -> x * y;
          case MULTIPLY_NO_NAN -> (x, y) -> y == 0 ? 0 : x * y;
          case DIVIDE -> ints ? (x, y) -> towardsZero(x / y) : (x, y) -> x / y;
          case MINIMUM -> Math::min;
          case MAXIMUM -> Math::max;
          case GREATER -> (x, y) -> x > y ? 1 : 0;
          case GREATER_OR_EQUAL -> (x, y) -> x >= y ? 1 : 0;
          case EQUAL -> (x, y) -> x == y ? 1 : 0;
          case AND -> (x, y) -> x * y;
          case OR -> Math::max;
        };
    double[] left = stretched(0);
    double[] right = stretched(1);
    Tensor result = Tensor.zeros(shape);
    Arrays.setAll(result.values(), i -> operator.applyAsDouble(left[i], right[i]));
    return result;
  }

  /** The values of an input, repeated where the result has more. */
  private double[] stretched(int index) {
    Tensor input = aligned(index);
    double[] values = input.values();
    Tensor result = Tensor.zeros(shape);
    if (values.length == result.values().length) {
      return values;
    }
    if (isEndOf(input.shape(), shape)) {
      Arrays.setAll(result.values(), i -> values[i % values.length]);
    } else {
      Strides.each(
          shape,
          new int[][] {Strides.of(shape), Strides.stretched(input.shape(), shape)},
          at -> result.values()[at[0]] = values[at[1]]);
    }
    return result.values();
  }

  private static boolean isEndOf(int[] end, int[] whole) {
    return Arrays.equals(end, Arrays.copyOfRange(whole, whole.length - end.length, whole.length));
  }

  private static double towardsZero(double quotient) {
    return quotient < 0 ? Math.ceil(quotient) : Math.floor(quotient);
  }

  @Override
  public Tensor select(Select operation) {
    double[] condition = stretched(0);
    double[] then = stretched(1);
    double[] otherwise = stretched(2);
    Tensor result = Tensor.zeros(shape);
    Arrays.setAll(result.values(), i -> condition[i] != 0 ? then[i] : otherwise[i]);
    return result;
  }

  @Override
  public Tensor cast(Cast operation) {
    return switch (operation.element()) {
      case FLOAT -> inputs.get(0);
      case INT -> inputs.get(0).map(x -> (int) x);
      case BYTE -> inputs.get(0).map(x -> (int) x & 255);
      case BOOL -> inputs.get(0).map(x -> x != 0 ? 1 : 0);
    };
  }

  @Override
  public Tensor reshape(Reshape operation) {
    return inputs.get(0).reshaped(shape);
  }

  @Override
  public Tensor transpose(Transpose operation) {
    int[] own = Strides.of(inputs.get(0).shape());
    int shift = expression.type().perExample() ? 1 : 0;
    int[] strides = own.clone();
    for (int axis = 0; axis < operation.axes().size(); axis++) {
      strides[axis + shift] = own[operation.axes().get(axis) + shift];
    }
    return moved(strides, 0, Strides.of(shape), 0, shape);
  }

  @Override
  public Tensor slice(Slice operation) {
    int[] strides = Strides.of(inputs.get(0).shape());
    return moved(strides, begin(operation.begin(), strides), Strides.of(shape), 0, shape);
  }

  @Override
  public Tensor pad(Pad operation) {
    int[] strides = Strides.of(shape);
    int[] box = inputs.get(0).shape();
    return moved(Strides.of(box), 0, strides, begin(operation.begin(), strides), box);
  }

  private int begin(List<Size> begin, int[] strides) {
    int shift = strides.length - begin.size();
    return IntStream.range(0, begin.size())
        .map(axis -> value(begin.get(axis)) * strides[axis + shift])
        .sum();
  }

  /** The elements of a box of the input, put into a box of zeros. */
  private Tensor moved(int[] from, int first, int[] to, int target, int[] box) {
    Tensor result = Tensor.zeros(shape);
    Strides.each(
        box,
        new int[][] {to, from},
        new int[] {target, first},
        at -> result.values()[at[0]] = inputs.get(0).values()[at[1]]);
    return result;
  }

  @Override
  public Tensor concat(Concat operation) {
    int axis = operation.axis() + (expression.type().perExample() ? 1 : 0);
    int[] strides = Strides.of(shape);
    Tensor result = Tensor.zeros(shape);
    int begin = 0;
    for (Tensor part : inputs) {
      Strides.each(
          part.shape(),
          new int[][] {strides, Strides.of(part.shape())},
          new int[] {begin * strides[axis], 0},
          at -> result.values()[at[0]] = part.values()[at[1]]);
      begin += part.shape()[axis];
    }
    return result;
  }

  @Override
  public Tensor broadcast(Broadcast operation) {
    return moved(Strides.stretched(aligned(0).shape(), shape), 0, Strides.of(shape), 0, shape);
  }

  @Override
  public Tensor batchRepeat(BatchRepeat operation) {
    return moved(Strides.stretched(inputs.get(0).shape(), shape), 0, Strides.of(shape), 0, shape);
  }

  @Override
  public Tensor batchSum(BatchSum operation) {
    return added(inputs.get(0).shape(), Strides.stretched(shape, inputs.get(0).shape()));
  }

  @Override
  public Tensor reduce(Reduce operation) {
    int shift = expression.type().perExample() ? 1 : 0;
    int[] box = inputs.get(0).shape();
    int[] keeping = box.clone();
    operation.axes().forEach(axis -> keeping[axis + shift] = 1);
    int[] strides = Strides.stretched(keeping, box);
    if (operation.kind() == Reduce.Kind.SUM) {
      return added(box, strides);
    }
    Tensor result = Tensor.zeros(shape).map(zero -> Double.NEGATIVE_INFINITY);
    Strides.each(
        box,
        new int[][] {strides, Strides.of(box)},
        at ->
            result.values()[at[0]] =
                Math.max(result.values()[at[0]], inputs.get(0).values()[at[1]]));
    return result;
  }

  private Tensor added(int[] box, int[] strides) {
    Tensor result = Tensor.zeros(shape);
    Strides.each(
        box,
        new int[][] {strides, Strides.of(box)},
        at -> result.values()[at[0]] += inputs.get(0).values()[at[1]]);
    return result;
  }

  @Override
  public Tensor argMax(ArgMax operation) {
    int count = inputs.get(0).last();
    double[] values = inputs.get(0).values();
    Tensor result = Tensor.zeros(shape);
    for (int row = 0; row < result.values().length; row++) {
      int best = 0;
      for (int i = 1; i < count; i++) {
        if (values[row * count + i] > values[row * count + best]) {
          best = i;
        }
      }
      result.values()[row] = best;
    }
    return result;
  }

  @Override
  public Tensor softmax(Softmax operation) {
    int count = inputs.get(0).last();
    double[] values = inputs.get(0).values();
    Tensor result = Tensor.zeros(shape);
    for (int from = 0; from < values.length; from += count) {
      double[] row = Arrays.copyOfRange(values, from, from + count);
      double largest = Arrays.stream(row).max().orElseThrow();
      double sum = Arrays.stream(row).map(x -> Math.exp(x - largest)).sum();
      for (int i = 0; i < count; i++) {
        double logarithm = row[i] - largest - Math.log(sum);
        result.values()[from + i] = operation.logarithmic() ? logarithm : Math.exp(logarithm);
      }
    }
    return result;
  }

  @Override
  public Tensor oneHot(OneHot operation) {
    Tensor result = Tensor.zeros(shape);
    int depth = result.last();
    for (int i = 0; i < inputs.get(0).values().length; i++) {
      int position = (int) inputs.get(0).values()[i];
      if (position >= 0 && position < depth) {
        result.values()[i * depth + position] = 1;
      }
    }
    return result;
  }

  @Override
  public Tensor gather(Gather operation) {
    Tensor table = inputs.get(0);
    Tensor places = inputs.get(1);
    boolean own = expression.inputs().get(0).type().perExample();
    Tensor result = Tensor.zeros(shape);
    Rows rows = new Rows(table, own, places, expression.inputs().get(1).type().perExample(), batch);
    rows.each(
        expression.type().perExample(),
        (inTable, at, length) ->
            System.arraycopy(table.values(), inTable, result.values(), at, length));
    return result;
  }

  @Override
  public Tensor scatterAdd(ScatterAdd operation) {
    Tensor places = inputs.get(0);
    boolean perExample = expression.inputs().get(0).type().perExample();
    boolean addedPerExample = expression.inputs().get(1).type().perExample();
    Tensor result = Tensor.zeros(shape);
    double[] added = inputs.get(1).values();
    new Rows(result, operation.perExample(), places, perExample, batch)
        .each(
            perExample || addedPerExample,
            (inTable, at, length) -> {
              for (int i = 0; i < length; i++) {
                int source = addedPerExample || !perExample ? at + i : (at + i) % added.length;
                result.values()[inTable + i] += added[source];
              }
            });
    return result;
  }

  @Override
  public Tensor linear(Linear operation) {
    Tensor matrix = inputs.get(1);
    Products.Matrix right = Products.Matrix.of(matrix, 0, operation.transposed());
    int rows = inputs.get(0).values().length / right.rows();
    Tensor result = Tensor.zeros(shape);
    Products.multiply(
        new Products.Matrix(inputs.get(0).values(), 0, rows, right.rows(), false),
        right,
        result.values(),
        0);
    return result;
  }

  @Override
  public Tensor outerSum(OuterSum operation) {
    Tensor left = inputs.get(0);
    Tensor right = inputs.get(1);
    int places = left.values().length / left.last();
    Tensor result = Tensor.zeros(shape);
    Products.multiply(
        new Products.Matrix(left.values(), 0, left.last(), places, true),
        new Products.Matrix(right.values(), 0, places, right.last(), false),
        result.values(),
        0);
    return result;
  }

  @Override
  public Tensor matrixProduct(MatrixProduct operation) {
    Tensor left = aligned(0);
    Tensor right = aligned(1);
    int[] places = Arrays.copyOf(shape, shape.length - 2);
    Tensor result = Tensor.zeros(shape);
    int[][] strides = {
      matrices(shape, places), matrices(left.shape(), places), matrices(right.shape(), places)
    };
    Strides.each(
        places,
        strides,
        at ->
            Products.multiply(
                Products.Matrix.of(left, at[1], operation.leftTransposed()),
                Products.Matrix.of(right, at[2], operation.rightTransposed()),
                result.values(),
                at[0]));
    return result;
  }

  /** Strides from matrix to matrix over places. */
  private static int[] matrices(int[] of, int[] places) {
    int[] own = Arrays.copyOf(of, of.length - 2);
    int volume = of[of.length - 1] * of[of.length - 2];
    return Arrays.stream(Strides.stretched(own, places)).map(stride -> stride * volume).toArray();
  }

  @Override
  public Tensor convolution(Convolution operation) {
    Tensor result = Tensor.zeros(shape);
    Tensor kernel = inputs.get(1);
    convolutions(operation.window(), operation.groups(), inputs.get(0).shape(), kernel.shape())
        .output(inputs.get(0).values(), kernel.values(), result.values());
    return result;
  }

  @Override
  public Tensor convolutionInputGradient(ConvolutionInputGradient operation) {
    Tensor result = Tensor.zeros(shape);
    Tensor kernel = inputs.get(0);
    convolutions(operation.window(), operation.groups(), shape, kernel.shape())
        .inputGradient(result.values(), kernel.values(), inputs.get(1).values());
    return result;
  }

  @Override
  public Tensor convolutionKernelGradient(ConvolutionKernelGradient operation) {
    Tensor result = Tensor.zeros(shape);
    convolutions(operation.window(), operation.groups(), inputs.get(0).shape(), shape)
        .kernelGradient(inputs.get(0).values(), result.values(), inputs.get(1).values());
    return result;
  }

  private Convolutions convolutions(Window window, Size groups, int[] input, int[] kernel) {
    return new Convolutions(windows(window, input, kernel[0], kernel[1]), value(groups), kernel[3]);
  }

  private Windows windows(Window window, int[] input, int rows, int columns) {
    return new Windows(
        extents(window.rows(), input[1], rows),
        extents(window.columns(), input[2], columns),
        input[0],
        input[3]);
  }

  private Windows.Extents extents(Window.Axis axis, int input, int window) {
    int before = value(axis.before());
    int reach = (window - 1) * axis.dilation() + 1;
    int output = (input + before + value(axis.after()) - reach) / axis.stride() + 1;
    return new Windows.Extents(axis, before, input, window, output);
  }

  @Override
  public Tensor pool(Pool operation) {
    Tensor result = Tensor.zeros(shape);
    pools(operation).output(inputs.get(0).values(), result.values());
    return result;
  }

  @Override
  public Tensor poolGradient(PoolGradient operation) {
    Tensor result = Tensor.zeros(shape);
    pools(operation.pool())
        .inputGradient(
            inputs.get(0).values(),
            inputs.get(1).values(),
            inputs.get(2).values(),
            result.values());
    return result;
  }

  private Pools pools(Pool pool) {
    return new Pools(
        pool.kind(), windows(pool.window(), inputs.get(0).shape(), pool.rows(), pool.columns()));
  }

  @Override
  public Tensor interpolation(Interpolation operation) {
    Tensor input = inputs.get(0);
    Tensor result = Tensor.zeros(shape);
    new Interpolations(operation.method())
        .each(
            input.shape(),
            shape,
            (from, to, weight) -> {
              for (int channel = 0; channel < input.last(); channel++) {
                result.values()[to + channel] += weight * input.values()[from + channel];
              }
            });
    return result;
  }

  @Override
  public Tensor interpolationGradient(InterpolationGradient operation) {
    Tensor given = inputs.get(0);
    Tensor result = Tensor.zeros(shape);
    new Interpolations(operation.method())
        .each(
            shape,
            given.shape(),
            (from, to, weight) -> {
              for (int channel = 0; channel < given.last(); channel++) {
                result.values()[from + channel] += weight * given.values()[to + channel];
              }
            });
    return result;
  }
}
