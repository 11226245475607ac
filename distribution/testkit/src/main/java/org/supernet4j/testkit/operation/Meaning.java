package org.supernet4j.testkit.operation;

import java.util.List;
import java.util.stream.IntStream;
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
import org.supernet4j.api.space.Architecture;

/** What an operation gives for the values of its inputs. */
final class Meaning extends Applied implements OperationVisitor<Tensor> {
  /**
   * One operation.
   *
   * @param architecture null where all sizes are constant
   */
  Meaning(Expression expression, List<Tensor> inputs, Architecture architecture, int batch) {
    super(expression, inputs, architecture, batch);
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
    return new ElementMeaning(this).unary(operation);
  }

  @Override
  public Tensor binary(Binary operation) {
    return new ElementMeaning(this).binary(operation);
  }

  @Override
  public Tensor select(Select operation) {
    return new ElementMeaning(this).select(operation);
  }

  @Override
  public Tensor cast(Cast operation) {
    return new ElementMeaning(this).cast(operation);
  }

  @Override
  public Tensor reshape(Reshape operation) {
    return new ShapeMeaning(this).reshape(operation);
  }

  @Override
  public Tensor transpose(Transpose operation) {
    return new ShapeMeaning(this).transpose(operation);
  }

  @Override
  public Tensor slice(Slice operation) {
    return new ShapeMeaning(this).slice(operation);
  }

  @Override
  public Tensor pad(Pad operation) {
    return new ShapeMeaning(this).pad(operation);
  }

  @Override
  public Tensor concat(Concat operation) {
    return new ShapeMeaning(this).concat(operation);
  }

  @Override
  public Tensor broadcast(Broadcast operation) {
    return new ShapeMeaning(this).broadcast(operation);
  }

  @Override
  public Tensor batchRepeat(BatchRepeat operation) {
    return new ShapeMeaning(this).batchRepeat(operation);
  }

  @Override
  public Tensor batchSum(BatchSum operation) {
    return new ReductionMeaning(this).batchSum(operation);
  }

  @Override
  public Tensor reduce(Reduce operation) {
    return new ReductionMeaning(this).reduce(operation);
  }

  @Override
  public Tensor argMax(ArgMax operation) {
    return new ReductionMeaning(this).argMax(operation);
  }

  @Override
  public Tensor softmax(Softmax operation) {
    return new ReductionMeaning(this).softmax(operation);
  }

  @Override
  public Tensor oneHot(OneHot operation) {
    return new TableMeaning(this).oneHot(operation);
  }

  @Override
  public Tensor gather(Gather operation) {
    return new TableMeaning(this).gather(operation);
  }

  @Override
  public Tensor scatterAdd(ScatterAdd operation) {
    return new TableMeaning(this).scatterAdd(operation);
  }

  @Override
  public Tensor linear(Linear operation) {
    return new ProductMeaning(this).linear(operation);
  }

  @Override
  public Tensor outerSum(OuterSum operation) {
    return new ProductMeaning(this).outerSum(operation);
  }

  @Override
  public Tensor matrixProduct(MatrixProduct operation) {
    return new ProductMeaning(this).matrixProduct(operation);
  }

  @Override
  public Tensor convolution(Convolution operation) {
    return new WindowMeaning(this).convolution(operation);
  }

  @Override
  public Tensor convolutionInputGradient(ConvolutionInputGradient operation) {
    return new WindowMeaning(this).convolutionInputGradient(operation);
  }

  @Override
  public Tensor convolutionKernelGradient(ConvolutionKernelGradient operation) {
    return new WindowMeaning(this).convolutionKernelGradient(operation);
  }

  @Override
  public Tensor pool(Pool operation) {
    return new WindowMeaning(this).pool(operation);
  }

  @Override
  public Tensor poolGradient(PoolGradient operation) {
    return new WindowMeaning(this).poolGradient(operation);
  }

  @Override
  public Tensor interpolation(Interpolation operation) {
    return new WindowMeaning(this).interpolation(operation);
  }

  @Override
  public Tensor interpolationGradient(InterpolationGradient operation) {
    return new WindowMeaning(this).interpolationGradient(operation);
  }
}
