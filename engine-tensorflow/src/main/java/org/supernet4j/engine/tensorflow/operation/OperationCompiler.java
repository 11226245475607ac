package org.supernet4j.engine.tensorflow.operation;

import java.util.List;
import java.util.stream.IntStream;
import org.supernet4j.api.network.Resize;
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
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.TensorType;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Max;
import org.tensorflow.op.core.Stack;
import org.tensorflow.op.core.Sum;
import org.tensorflow.op.image.ResizeBilinear;
import org.tensorflow.op.image.ResizeBilinearGrad;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.op.train.BatchMatMul;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TNumber;
import org.tensorflow.types.family.TType;

/** Compiles one operation on compiled inputs. */
public final class OperationCompiler implements OperationVisitor<Operand<?>> {
  private final ExpressionCompiler graph;
  private final Ops tf;
  private final Expression expression;
  private final TensorType type;
  private final List<Operand<?>> inputs;

  OperationCompiler(ExpressionCompiler graph, Expression expression, List<Operand<?>> inputs) {
    this.graph = graph;
    this.tf = graph.tf();
    this.expression = expression;
    this.type = expression.type();
    this.inputs = inputs;
  }

  @SuppressWarnings("unchecked")
  private <T extends TType> Operand<T> read(int index) {
    return (Operand<T>) inputs.get(index);
  }

  private TensorType readType(int index) {
    return expression.inputs().get(index).type();
  }

  /** An input so that its axes meet those of a stretched result; the batch stays first. */
  private <T extends TType> Operand<T> aligned(int index) {
    Operand<T> aligned = read(index);
    int missing = type.rank() - readType(index).rank();
    for (int i = 0; i < missing && readType(index).perExample(); i++) {
      aligned = tf.expandDims(aligned, tf.constant(1));
    }
    return aligned;
  }

  /** Positions of axes in the graph's tensors. */
  private int[] axes(List<Integer> axes) {
    int shift = readType(0).perExample() ? 1 : 0;
    return axes.stream().mapToInt(axis -> axis + shift).toArray();
  }

  private static List<Size> sizes(TensorType of) {
    return of.shape().dimensions();
  }

  /** The extents of the result, the batch first. */
  private Operand<TInt32> extents() {
    return type.perExample()
        ? graph.vector(graph.surroundings().batchSize(), sizes(type))
        : graph.vector(null, sizes(type));
  }

  @Override
  public Operand<?> input(Input operation) {
    throw new IllegalStateException("inputs come from outside");
  }

  @Override
  public Operand<?> constant(Constant operation) {
    throw new IllegalStateException("constants have no inputs");
  }

  @Override
  public Operand<?> sizeValue(SizeValue operation) {
    throw new IllegalStateException("sizes come from outside");
  }

  @Override
  public Operand<?> range(Range operation) {
    return tf.range(tf.constant(0), graph.size(operation.extent()), tf.constant(1));
  }

  @Override
  public Operand<?> batchSize(BatchSize operation) {
    return graph.surroundings().batchSize();
  }

  @Override
  public Operand<?> randomUniform(RandomUniform operation) {
    return graph.surroundings().random().uniform(graph, operation);
  }

  @Override
  public Operand<?> unary(Unary operation) {
    return switch (operation.function()) {
      case NEGATE -> tf.math.neg(this.<TType>read(0));
      case ABS -> tf.math.abs(this.<TNumber>read(0));
      case SIGN -> tf.math.sign(this.<TType>read(0));
      case FLOOR -> tf.math.floor(this.<TFloat32>read(0));
      case EXP -> tf.math.exp(this.<TFloat32>read(0));
      case LOG -> tf.math.log(this.<TFloat32>read(0));
      case SQRT -> tf.math.sqrt(this.<TFloat32>read(0));
      case TANH -> tf.math.tanh(this.<TFloat32>read(0));
      case SIGMOID -> tf.math.sigmoid(this.<TFloat32>read(0));
      case ERF -> tf.math.erf(this.<TFloat32>read(0));
      case NOT -> tf.math.logicalNot(read(0));
      case STOP_GRADIENT -> read(0);
    };
  }

  @Override
  public Operand<?> binary(Binary operation) {
    return switch (operation.operator()) {
      case ADD -> tf.math.add(this.<TType>aligned(0), aligned(1));
      case SUBTRACT -> tf.math.sub(this.<TType>aligned(0), aligned(1));
      case MULTIPLY -> tf.math.mul(this.<TType>aligned(0), aligned(1));
      case MULTIPLY_NO_NAN -> tf.math.mulNoNan(this.<TFloat32>aligned(0), aligned(1));
      case DIVIDE -> tf.math.div(this.<TType>aligned(0), aligned(1));
      case MINIMUM -> tf.math.minimum(this.<TNumber>aligned(0), aligned(1));
      case MAXIMUM -> tf.math.maximum(this.<TNumber>aligned(0), aligned(1));
      case GREATER -> tf.math.greater(this.<TNumber>aligned(0), aligned(1));
      case GREATER_OR_EQUAL -> tf.math.greaterEqual(this.<TNumber>aligned(0), aligned(1));
      case EQUAL -> tf.math.equal(this.<TType>aligned(0), aligned(1));
      case AND -> tf.math.logicalAnd(aligned(0), aligned(1));
      case OR -> tf.math.logicalOr(aligned(0), aligned(1));
    };
  }

  @Override
  public Operand<?> select(Select operation) {
    return tf.select(this.<TBool>aligned(0), this.<TType>aligned(1), aligned(2));
  }

  @Override
  public Operand<?> cast(Cast operation) {
    return switch (operation.element()) {
      case BYTE -> tf.dtypes.cast(read(0), TUint8.class);
      case INT -> tf.dtypes.cast(read(0), TInt32.class);
      case BOOL -> tf.dtypes.cast(read(0), TBool.class);
      case FLOAT -> tf.dtypes.cast(read(0), TFloat32.class);
    };
  }

  @Override
  public Operand<?> reshape(Reshape operation) {
    return tf.reshape(read(0), graph.vector(type.perExample(), -1, sizes(type)));
  }

  @Override
  public Operand<?> transpose(Transpose operation) {
    int[] axes = axes(operation.axes());
    int[] all =
        type.perExample() ? IntStream.concat(IntStream.of(0), IntStream.of(axes)).toArray() : axes;
    return tf.linalg.transpose(read(0), tf.constant(all));
  }

  @Override
  public Operand<?> slice(Slice operation) {
    return tf.slice(
        read(0),
        graph.vector(type.perExample(), 0, operation.begin()),
        graph.vector(type.perExample(), -1, sizes(type)));
  }

  @Override
  public Operand<?> pad(Pad operation) {
    Operand<TInt32> before = graph.vector(type.perExample(), 0, operation.begin());
    Operand<TInt32> all = graph.vector(type.perExample(), 0, sizes(type));
    Operand<TInt32> own = graph.vector(type.perExample(), 0, sizes(readType(0)));
    Operand<TInt32> after = tf.math.sub(tf.math.sub(all, before), own);
    Operand<?> zero = type.element() == Element.INT ? tf.constant(0) : tf.constant(0f);
    return pad(tf.stack(List.of(before, after), Stack.axis(1L)), zero);
  }

  @SuppressWarnings("unchecked")
  private <T extends TType> Operand<T> pad(Operand<TInt32> paddings, Operand<?> zero) {
    return tf.pad(this.<T>read(0), paddings, (Operand<T>) zero);
  }

  @Override
  public Operand<?> concat(Concat operation) {
    List<Operand<TType>> parts =
        IntStream.range(0, inputs.size()).<Operand<TType>>mapToObj(this::read).toList();
    return tf.concat(parts, tf.constant(axes(List.of(operation.axis()))[0]));
  }

  @Override
  public Operand<?> broadcast(Broadcast operation) {
    return tf.broadcastTo(aligned(0), extents());
  }

  @Override
  public Operand<?> batchRepeat(BatchRepeat operation) {
    return tf.broadcastTo(read(0), extents());
  }

  @Override
  public Operand<?> batchSum(BatchSum operation) {
    return tf.sum(this.<TType>read(0), tf.constant(0));
  }

  @Override
  public Operand<?> reduce(Reduce operation) {
    Operand<TInt32> axes = tf.constant(axes(operation.axes()));
    return operation.kind() == Reduce.Kind.SUM
        ? tf.sum(this.<TType>read(0), axes, Sum.keepDims(operation.keepsAxes()))
        : tf.max(this.<TNumber>read(0), axes, Max.keepDims(operation.keepsAxes()));
  }

  @Override
  public Operand<?> argMax(ArgMax operation) {
    return tf.math.argMax(this.<TNumber>read(0), tf.constant(-1), TInt32.class);
  }

  @Override
  public Operand<?> softmax(Softmax operation) {
    Operand<TFloat32> rows = read(0);
    boolean vector = type.rank() == 1 && !type.perExample();
    if (vector) {
      rows = tf.expandDims(rows, tf.constant(0));
    }
    Operand<TFloat32> found =
        operation.logarithmic() ? tf.nn.logSoftmax(rows) : tf.nn.softmax(rows);
    return vector ? tf.reshape(found, tf.constant(new int[] {-1})) : found;
  }

  @Override
  public Operand<?> oneHot(OneHot operation) {
    return tf.oneHot(
        this.<TInt32>read(0), graph.size(operation.depth()), tf.constant(1f), tf.constant(0f));
  }

  @Override
  public Operand<?> gather(Gather operation) {
    if (!readType(0).perExample()) {
      return tf.gather(this.<TType>read(0), this.<TInt32>read(1), tf.constant(0));
    }
    return readType(1).perExample()
        ? tf.gather(
            this.<TType>read(0),
            this.<TInt32>read(1),
            tf.constant(1),
            org.tensorflow.op.core.Gather.batchDims(1L))
        : tf.gather(this.<TType>read(0), this.<TInt32>read(1), tf.constant(1));
  }

  /** Places and rows, those of the batch for each example where either are. */
  @Override
  public Operand<?> scatterAdd(ScatterAdd operation) {
    Operand<TInt32> places = read(0);
    Operand<TNumber> rows = read(1);
    boolean batched = readType(0).perExample() || readType(1).perExample();
    if (batched && !readType(0).perExample()) {
      places = tf.broadcastTo(places, batch(readType(0)));
    } else if (batched && !readType(1).perExample()) {
      rows = tf.broadcastTo(rows, batch(readType(1)));
    }
    Operand<TInt32> count = graph.size(operation.rows());
    if (!operation.perExample()) {
      return tf.math.unsortedSegmentSum(rows, places, count);
    }
    Operand<TInt32> examples = graph.surroundings().batchSize();
    Operand<TInt32> first = tf.math.mul(tf.range(tf.constant(0), examples, tf.constant(1)), count);
    for (int i = 0; i < readType(0).rank(); i++) {
      first = tf.expandDims(first, tf.constant(-1));
    }
    return tf.reshape(
        tf.math.unsortedSegmentSum(rows, tf.math.add(places, first), tf.math.mul(examples, count)),
        extents());
  }

  private Operand<TInt32> batch(TensorType of) {
    return graph.vector(graph.surroundings().batchSize(), sizes(of));
  }

  @Override
  public Operand<?> linear(Linear operation) {
    Operand<TFloat32> vectors = read(0);
    boolean rows = rank(0) == 2;
    Operand<TFloat32> product =
        tf.linalg.matMul(
            rows ? vectors : rows(0),
            this.<TFloat32>read(1),
            MatMul.transposeB(operation.transposed()));
    return rows ? product : tf.reshape(product, graph.vector(type.perExample(), -1, sizes(type)));
  }

  /** The rank of an input in the graph. */
  private int rank(int index) {
    return readType(index).rank() + (readType(index).perExample() ? 1 : 0);
  }

  /** Vectors of an input below one another. */
  private Operand<TFloat32> rows(int index) {
    Shape shape = readType(index).shape();
    return rank(index) == 2
        ? read(index)
        : tf.reshape(this.<TFloat32>read(index), graph.vector(true, -1, List.of(shape.channels())));
  }

  @Override
  public Operand<?> outerSum(OuterSum operation) {
    return tf.linalg.matMul(rows(0), rows(1), MatMul.transposeA(true));
  }

  @Override
  public Operand<?> matrixProduct(MatrixProduct operation) {
    return tf.train.batchMatMul(
        this.<TFloat32>aligned(0),
        this.<TFloat32>aligned(1),
        TFloat32.class,
        BatchMatMul.adjX(operation.leftTransposed()),
        BatchMatMul.adjY(operation.rightTransposed()));
  }

  @Override
  public Operand<?> convolution(Convolution operation) {
    return convolution(
            operation.window(), operation.groups(), readType(0).shape(), readType(1).shape())
        .output(read(0), read(1));
  }

  @Override
  public Operand<?> convolutionInputGradient(ConvolutionInputGradient operation) {
    return convolution(operation.window(), operation.groups(), type.shape(), readType(0).shape())
        .inputGradient(read(0), read(1));
  }

  @Override
  public Operand<?> convolutionKernelGradient(ConvolutionKernelGradient operation) {
    return convolution(operation.window(), operation.groups(), readType(0).shape(), type.shape())
        .kernelGradient(read(0), read(1));
  }

  private ConvolutionCompiler convolution(Window window, Size groups, Shape input, Shape kernel) {
    return new ConvolutionCompiler(graph, window, groups, input, kernel);
  }

  @Override
  public Operand<?> pool(Pool operation) {
    return new PoolCompiler(graph, operation).output(read(0));
  }

  @Override
  public Operand<?> poolGradient(PoolGradient operation) {
    return new PoolCompiler(graph, operation.pool())
        .inputGradient(read(0), read(1), read(2), type.shape());
  }

  @Override
  public Operand<?> interpolation(Interpolation operation) {
    Operand<TInt32> extent = graph.vector(null, List.of(operation.height(), operation.width()));
    return operation.method() instanceof Resize.Bicubic cubic
        ? new CubicResize(tf, cubic.coefficient(), tf.shape(read(0)), extent).forward(read(0))
        : tf.image.resizeBilinear(
            this.<TFloat32>read(0), extent, ResizeBilinear.halfPixelCenters(true));
  }

  @Override
  public Operand<?> interpolationGradient(InterpolationGradient operation) {
    Operand<TInt32> given =
        graph.vector(null, List.of(readType(0).shape().height(), readType(0).shape().width()));
    Operand<TInt32> shape =
        graph.vector(graph.surroundings().batchSize(), operation.input().dimensions());
    return operation.method() instanceof Resize.Bicubic cubic
        ? new CubicResize(tf, cubic.coefficient(), shape, given).backward(read(0))
        : ResizeBilinearGrad.create(
            tf.scope(),
            this.<TFloat32>read(0),
            tf.zeros(shape, TFloat32.class),
            ResizeBilinearGrad.halfPixelCenters(true));
  }
}
