package org.supernet4j.engine.tensorflow.operation;

import java.util.List;
import org.supernet4j.api.network.Resize;
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
import org.supernet4j.api.tensor.Shape;
import org.tensorflow.Operand;
import org.tensorflow.op.image.ResizeBilinear;
import org.tensorflow.op.image.ResizeBilinearGrad;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Compiles one operation on compiled inputs. */
public final class OperationCompiler extends AppliedOperation
    implements OperationVisitor<Operand<?>> {
  OperationCompiler(ExpressionCompiler graph, Expression expression, List<Operand<?>> inputs) {
    super(graph, expression, inputs);
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
    return new ElementCompiler(this).unary(operation);
  }

  @Override
  public Operand<?> binary(Binary operation) {
    return new ElementCompiler(this).binary(operation);
  }

  @Override
  public Operand<?> select(Select operation) {
    return new ElementCompiler(this).select(operation);
  }

  @Override
  public Operand<?> cast(Cast operation) {
    return new ElementCompiler(this).cast(operation);
  }

  @Override
  public Operand<?> reshape(Reshape operation) {
    return new ShapeCompiler(this).reshape(operation);
  }

  @Override
  public Operand<?> transpose(Transpose operation) {
    return new ShapeCompiler(this).transpose(operation);
  }

  @Override
  public Operand<?> slice(Slice operation) {
    return new ShapeCompiler(this).slice(operation);
  }

  @Override
  public Operand<?> pad(Pad operation) {
    return new ShapeCompiler(this).pad(operation);
  }

  @Override
  public Operand<?> concat(Concat operation) {
    return new ShapeCompiler(this).concat(operation);
  }

  @Override
  public Operand<?> broadcast(Broadcast operation) {
    return new ShapeCompiler(this).broadcast(operation);
  }

  @Override
  public Operand<?> batchRepeat(BatchRepeat operation) {
    return new ShapeCompiler(this).batchRepeat(operation);
  }

  @Override
  public Operand<?> batchSum(BatchSum operation) {
    return new ReductionCompiler(this).batchSum(operation);
  }

  @Override
  public Operand<?> reduce(Reduce operation) {
    return new ReductionCompiler(this).reduce(operation);
  }

  @Override
  public Operand<?> argMax(ArgMax operation) {
    return new ReductionCompiler(this).argMax(operation);
  }

  @Override
  public Operand<?> softmax(Softmax operation) {
    return new ReductionCompiler(this).softmax(operation);
  }

  @Override
  public Operand<?> oneHot(OneHot operation) {
    return new TableCompiler(this).oneHot(operation);
  }

  @Override
  public Operand<?> gather(Gather operation) {
    return new TableCompiler(this).gather(operation);
  }

  @Override
  public Operand<?> scatterAdd(ScatterAdd operation) {
    return new TableCompiler(this).scatterAdd(operation);
  }

  @Override
  public Operand<?> linear(Linear operation) {
    return new ProductCompiler(this).linear(operation);
  }

  @Override
  public Operand<?> outerSum(OuterSum operation) {
    return new ProductCompiler(this).outerSum(operation);
  }

  @Override
  public Operand<?> matrixProduct(MatrixProduct operation) {
    return new ProductCompiler(this).matrixProduct(operation);
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
