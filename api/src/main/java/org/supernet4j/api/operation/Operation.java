package org.supernet4j.api.operation;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.TensorType;

/**
 * A primitive of the one language of computation. The set is closed: engines, costs and the
 * reference know every member through {@link OperationVisitor}. Each member states the type of its
 * result, its cost and its derivative; its meaning stands in its description and, in plain Java, in
 * the testkit. Compared by value.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface Operation
    permits Input,
        Constant,
        SizeValue,
        Range,
        BatchSize,
        RandomUniform,
        Unary,
        Binary,
        Select,
        Cast,
        Reshape,
        Transpose,
        Slice,
        Pad,
        Concat,
        Broadcast,
        BatchRepeat,
        BatchSum,
        Reduce,
        ArgMax,
        Softmax,
        OneHot,
        Gather,
        ScatterAdd,
        Linear,
        OuterSum,
        MatrixProduct,
        Convolution,
        ConvolutionInputGradient,
        ConvolutionKernelGradient,
        Pool,
        PoolGradient,
        Interpolation,
        InterpolationGradient {

  /**
   * The type of the result.
   *
   * @throws IllegalArgumentException if the operation does not take inputs of these types
   */
  TensorType type(List<TensorType> inputs);

  /**
   * Multiply-adds for one example as factors of a product; none means none. Only products of
   * matrices and convolutions count, as the field does.
   */
  default List<Size> macs(List<TensorType> inputs) {
    return List.of();
  }

  /**
   * The derivative: from the gradient of some number with respect to the result to its gradients
   * with respect to the inputs. An input to which nothing is given has none. What is given may
   * still be stretched as the result is; whoever receives it sums.
   *
   * <p>An element whose gradient is 0 passes on 0, whatever the derivative: a side of a selection
   * that was not taken contributes nothing, even where its derivative is infinite.
   *
   * @param result this operation applied to its inputs
   * @param gradient of the result's type
   */
  default void differentiate(Expression result, Expression gradient, Receiver receiver) {}

  /** The same operation with other sizes, such as those of one architecture. */
  default Operation withSizes(UnaryOperator<Size> sizes) {
    return this;
  }

  /** Calls the visitor's method for this operation. */
  <R> R accept(OperationVisitor<R> visitor);

  /** Takes gradients with respect to inputs. */
  @FunctionalInterface
  interface Receiver {
    /**
     * Takes the gradient with respect to an input; asks for it only if anybody wants it.
     *
     * @param input the position of the input
     */
    void give(int input, Supplier<Expression> gradient);
  }
}
