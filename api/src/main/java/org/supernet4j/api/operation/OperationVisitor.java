package org.supernet4j.api.operation;

import org.apiguardian.api.API;

/**
 * One interpretation of every operation.
 *
 * @param <R> what the interpretation gives
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface OperationVisitor<R> {
  /** A named value from outside. */
  R input(Input operation);

  /** A number. */
  R constant(Constant operation);

  /** The value of a size. */
  R sizeValue(SizeValue operation);

  /** Ascending integers. */
  R range(Range operation);

  /** The number of examples. */
  R batchSize(BatchSize operation);

  /** Random numbers. */
  R randomUniform(RandomUniform operation);

  /** A function of each element. */
  R unary(Unary operation);

  /** A function of pairs of elements. */
  R binary(Binary operation);

  /** One of two elements. */
  R select(Select operation);

  /** Elements of another kind. */
  R cast(Cast operation);

  /** The same elements in another shape. */
  R reshape(Reshape operation);

  /** Axes in another order. */
  R transpose(Transpose operation);

  /** A box of elements. */
  R slice(Slice operation);

  /** Elements among zeros. */
  R pad(Pad operation);

  /** Several tensors behind one another. */
  R concat(Concat operation);

  /** Repeated elements. */
  R broadcast(Broadcast operation);

  /** A shared tensor for each example. */
  R batchRepeat(BatchRepeat operation);

  /** A sum over the batch. */
  R batchSum(BatchSum operation);

  /** A sum or maximum over axes. */
  R reduce(Reduce operation);

  /** The position of a maximum. */
  R argMax(ArgMax operation);

  /** Softmax or its logarithm. */
  R softmax(Softmax operation);

  /** Ones at given positions. */
  R oneHot(OneHot operation);

  /** Rows of a table. */
  R gather(Gather operation);

  /** Rows added up in a table. */
  R scatterAdd(ScatterAdd operation);

  /** A product with a shared matrix. */
  R linear(Linear operation);

  /** Outer products summed over positions and batch. */
  R outerSum(OuterSum operation);

  /** Products of matrices. */
  R matrixProduct(MatrixProduct operation);

  /** A convolution. */
  R convolution(Convolution operation);

  /** What the input of a convolution receives. */
  R convolutionInputGradient(ConvolutionInputGradient operation);

  /** What the kernel of a convolution receives. */
  R convolutionKernelGradient(ConvolutionKernelGradient operation);

  /** Maxima or means of windows. */
  R pool(Pool operation);

  /** What the input of a pooling receives. */
  R poolGradient(PoolGradient operation);

  /** Values between pixels. */
  R interpolation(Interpolation operation);

  /** What the input of an interpolation receives. */
  R interpolationGradient(InterpolationGradient operation);
}
