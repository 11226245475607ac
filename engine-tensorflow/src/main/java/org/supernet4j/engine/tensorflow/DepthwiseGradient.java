package org.supernet4j.engine.tensorflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.supernet4j.api.network.DepthwiseConvolution;
import org.supernet4j.api.network.Shape;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Size;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.DepthwiseConv2dNativeBackpropFilter;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The gradients of depthwise convolutions. With padding SAME TensorFlow hands the gradient of the
 * kernel to oneDNN, which is slow for kernels of 5 and more; with the same padding written out it
 * takes its own implementation, 2.4 times as fast. Written-out paddings are attributes of an
 * operation, so an elastic kernel has an operation for each of its extents and runs one.
 */
final class DepthwiseGradient {
  /** Smaller kernels stay with padding SAME, which is the faster one for them. */
  private static final int SMALLEST_WRITTEN_OUT = 5;

  /** Beyond so many combinations of extents padding SAME serves all. */
  private static final int MOST_COMBINATIONS = 1000;

  private static final List<Long> SAME = List.of();

  private final Ops tf;
  private final DepthwiseConvolution layer;
  private final Map<Integer, List<Long>> paddings;

  /**
   * The gradients of a layer.
   *
   * @param input the shape that it reads
   */
  DepthwiseGradient(Ops tf, DepthwiseConvolution layer, Shape input) {
    this.tf = tf;
    this.layer = layer;
    this.paddings = paddings(layer, input);
  }

  /** The paddings for each kernel extent; {@link #SAME} where they differ or need no writing. */
  static Map<Integer, List<Long>> paddings(DepthwiseConvolution layer, Shape input) {
    Set<Choice> depends = new HashSet<>(layer.kernel().choices());
    depends.addAll(input.height().choices());
    depends.addAll(input.width().choices());
    Choices choices = Choices.of(List.copyOf(depends));
    if (choices.combinations().bitLength() > Integer.SIZE - 1
        || choices.combinations().intValueExact() > MOST_COMBINATIONS) {
      return Map.of(layer.kernel().largest(), SAME);
    }
    Map<Integer, List<Long>> paddings = new LinkedHashMap<>();
    for (Architecture architecture : (Iterable<Architecture>) choices.all()::iterator) {
      int kernel = layer.kernel().value(architecture);
      paddings.merge(
          kernel < SMALLEST_WRITTEN_OUT ? 0 : kernel,
          kernel < SMALLEST_WRITTEN_OUT ? SAME : paddings(layer, input, kernel, architecture),
          (one, other) -> one.equals(other) ? one : SAME);
    }
    return paddings;
  }

  private static List<Long> paddings(
      DepthwiseConvolution layer, Shape input, int kernel, Architecture architecture) {
    List<Long> paddings = new ArrayList<>(List.of(0L, 0L));
    for (Size size : List.of(input.height(), input.width())) {
      int extent = size.value(architecture);
      int windows = (extent + layer.stride() - 1) / layer.stride();
      long both = Math.max(0, (windows - 1) * layer.stride() + kernel - extent);
      paddings.add(both / 2);
      paddings.add(both - both / 2);
    }
    paddings.addAll(List.of(0L, 0L));
    return paddings;
  }

  /** The predicate whether the kernel has an extent, in the graph. */
  @FunctionalInterface
  interface KernelExtent {
    Operand<TBool> is(int extent);
  }

  /** With respect to the layer's input. */
  Operand<TFloat32> ofInput(
      Operand<TFloat32> input, Operand<TFloat32> kernel, Operand<TFloat32> gradient) {
    return tf.nn.depthwiseConv2dNativeBackpropInput(
        tf.shape(input), kernel, gradient, strides(), "SAME");
  }

  /**
   * With respect to the kernel.
   *
   * @param shape of the kernel, {@code [4]}
   */
  Operand<TFloat32> ofKernel(
      Operand<TFloat32> input,
      Operand<TInt32> shape,
      Operand<TFloat32> gradient,
      KernelExtent extent) {
    if (paddings.size() == 1) {
      return ofKernel(input, shape, gradient, paddings.values().iterator().next());
    }
    List<Operand<TFloat32>> sides = new ArrayList<>();
    Operand<TFloat32> inputLeft = input;
    Operand<TFloat32> gradientLeft = gradient;
    for (Map.Entry<Integer, List<Long>> entry : paddings.entrySet()) {
      if (entry.getKey() > 0) {
        Operand<TBool> taken = extent.is(entry.getKey());
        var inputSwitch = tf.switchCond(inputLeft, taken);
        var gradientSwitch = tf.switchCond(gradientLeft, taken);
        inputLeft = inputSwitch.outputFalse();
        gradientLeft = gradientSwitch.outputFalse();
        sides.add(
            ofKernel(
                inputSwitch.outputTrue(), shape, gradientSwitch.outputTrue(), entry.getValue()));
      }
    }
    if (paddings.containsKey(0)) {
      sides.add(ofKernel(inputLeft, shape, gradientLeft, SAME));
    }
    return tf.merge(sides).output();
  }

  private Operand<TFloat32> ofKernel(
      Operand<TFloat32> input,
      Operand<TInt32> shape,
      Operand<TFloat32> gradient,
      List<Long> padding) {
    return padding.equals(SAME)
        ? tf.nn.depthwiseConv2dNativeBackpropFilter(input, shape, gradient, strides(), "SAME")
        : tf.nn.depthwiseConv2dNativeBackpropFilter(
            input,
            shape,
            gradient,
            strides(),
            "EXPLICIT",
            DepthwiseConv2dNativeBackpropFilter.explicitPaddings(padding));
  }

  private List<Long> strides() {
    return List.of(1L, (long) layer.stride(), (long) layer.stride(), 1L);
  }
}
