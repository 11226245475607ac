package org.supernet4j.engine.tensorflow.operation;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.Conv2d;
import org.tensorflow.op.nn.Conv2dBackpropFilter;
import org.tensorflow.op.nn.Conv2dBackpropInput;
import org.tensorflow.op.nn.DepthwiseConv2dNative;
import org.tensorflow.op.nn.DepthwiseConv2dNativeBackpropFilter;
import org.tensorflow.op.nn.DepthwiseConv2dNativeBackpropInput;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** TensorFlow's operations for one kind of convolution and its gradients. */
public interface ConvolutionOperations {
  /** The convolution. */
  Operand<TFloat32> forward(
      Operand<TFloat32> input, Operand<TFloat32> kernel, WindowPadding.Attribute padding);

  /**
   * The gradient with respect to the input.
   *
   * @param shape of the input, {@code [4]}
   */
  Operand<TFloat32> ofInput(
      Operand<TInt32> shape,
      Operand<TFloat32> kernel,
      Operand<TFloat32> gradient,
      WindowPadding.Attribute padding);

  /**
   * The gradient with respect to the kernel.
   *
   * @param shape of the kernel, {@code [4]}
   */
  Operand<TFloat32> ofKernel(
      Operand<TFloat32> input,
      Operand<TInt32> shape,
      Operand<TFloat32> gradient,
      WindowPadding.Attribute padding);

  private static List<Long> strides(int stride) {
    return List.of(1L, (long) stride, (long) stride, 1L);
  }

  /** Every filter reads all channels. */
  record Full(Ops tf, int stride) implements ConvolutionOperations {
    @Override
    public Operand<TFloat32> forward(
        Operand<TFloat32> input, Operand<TFloat32> kernel, WindowPadding.Attribute padding) {
      return tf.nn.conv2d(
          input,
          kernel,
          strides(stride),
          padding.padding(),
          Conv2d.explicitPaddings(padding.sides()));
    }

    @Override
    public Operand<TFloat32> ofInput(
        Operand<TInt32> shape,
        Operand<TFloat32> kernel,
        Operand<TFloat32> gradient,
        WindowPadding.Attribute padding) {
      return tf.nn.conv2dBackpropInput(
          shape,
          kernel,
          gradient,
          strides(stride),
          padding.padding(),
          Conv2dBackpropInput.explicitPaddings(padding.sides()));
    }

    @Override
    public Operand<TFloat32> ofKernel(
        Operand<TFloat32> input,
        Operand<TInt32> shape,
        Operand<TFloat32> gradient,
        WindowPadding.Attribute padding) {
      return tf.nn.conv2dBackpropFilter(
          input,
          shape,
          gradient,
          strides(stride),
          padding.padding(),
          Conv2dBackpropFilter.explicitPaddings(padding.sides()));
    }
  }

  /** Each channel has a kernel of its own. */
  record Depthwise(Ops tf, int stride) implements ConvolutionOperations {
    @Override
    public Operand<TFloat32> forward(
        Operand<TFloat32> input, Operand<TFloat32> kernel, WindowPadding.Attribute padding) {
      return tf.nn.depthwiseConv2dNative(
          input,
          kernel,
          strides(stride),
          padding.padding(),
          DepthwiseConv2dNative.explicitPaddings(padding.sides()));
    }

    @Override
    public Operand<TFloat32> ofInput(
        Operand<TInt32> shape,
        Operand<TFloat32> kernel,
        Operand<TFloat32> gradient,
        WindowPadding.Attribute padding) {
      return tf.nn.depthwiseConv2dNativeBackpropInput(
          shape,
          kernel,
          gradient,
          strides(stride),
          padding.padding(),
          DepthwiseConv2dNativeBackpropInput.explicitPaddings(padding.sides()));
    }

    @Override
    public Operand<TFloat32> ofKernel(
        Operand<TFloat32> input,
        Operand<TInt32> shape,
        Operand<TFloat32> gradient,
        WindowPadding.Attribute padding) {
      return tf.nn.depthwiseConv2dNativeBackpropFilter(
          input,
          shape,
          gradient,
          strides(stride),
          padding.padding(),
          DepthwiseConv2dNativeBackpropFilter.explicitPaddings(padding.sides()));
    }
  }
}
