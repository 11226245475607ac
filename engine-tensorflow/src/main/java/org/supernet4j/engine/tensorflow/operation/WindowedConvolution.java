package org.supernet4j.engine.tensorflow.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.DepthwiseConvolution;
import org.supernet4j.api.network.Padding;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * A convolution under any padding, and its gradients, each by the operation that was measured to be
 * the fastest (docs/performance.md). Paddings written out are attributes of an operation, so an
 * elastic kernel has an operation for each of its extents and runs one.
 *
 * <ul>
 *   <li>Forward: sides written out cost nothing.
 *   <li>Gradient of the input: oneDNN's depthwise operation knows names only; a kernel with a row
 *       and a column of zeros more, or a padded input, beat sides written out.
 *   <li>Gradient of the kernel: of full convolutions, a padded input; of depthwise ones, sides
 *       written out, which choose TensorFlow's own implementation, up to 4 times as fast as
 *       oneDNN's, but for small kernels at stride 1.
 * </ul>
 */
public final class WindowedConvolution {
  private static final WindowPadding.Attribute SAME =
      WindowPadding.Attribute.named(WindowPadding.SAME);
  private static final WindowPadding.Attribute VALID =
      WindowPadding.Attribute.named(WindowPadding.VALID);

  /** From which extent on the kernel gradient of depthwise convolutions has its sides written. */
  private static final int WRITTEN_AT_STRIDE_1 = 5;

  private static final int WRITTEN_AT_STRIDES = 3;

  private final Ops tf;
  private final ConvolutionOperations operations;
  private final Padding padding;
  private final int stride;
  private final Map<Integer, WindowPadding> paddings;
  private final boolean depthwise;

  private WindowedConvolution(
      Ops tf,
      ConvolutionOperations operations,
      Padding padding,
      Size kernel,
      int stride,
      Shape input) {
    this.tf = tf;
    this.operations = operations;
    this.padding = padding;
    this.stride = stride;
    this.paddings = WindowPadding.byKernel(padding, kernel, stride, input);
    this.depthwise = operations instanceof ConvolutionOperations.Depthwise;
  }

  /**
   * A convolution where every filter reads all channels.
   *
   * @param input the shape that it reads
   */
  public static WindowedConvolution of(Ops tf, Convolution layer, Shape input) {
    return new WindowedConvolution(
        tf,
        new ConvolutionOperations.Full(tf, layer.stride()),
        layer.padding(),
        layer.kernel(),
        layer.stride(),
        input);
  }

  /**
   * A convolution of each channel.
   *
   * @param input the shape that it reads
   */
  public static WindowedConvolution of(Ops tf, DepthwiseConvolution layer, Shape input) {
    return new WindowedConvolution(
        tf,
        new ConvolutionOperations.Depthwise(tf, layer.stride()),
        layer.padding(),
        layer.kernel(),
        layer.stride(),
        input);
  }

  /** The kernel in use, as the graph has it. */
  public interface KernelInUse {
    /** {@code [extent, extent, inputs, outputs]}. */
    Operand<TFloat32> value();

    /** The shape of {@link #value()}, {@code [4]}. */
    Operand<TInt32> shape();

    /** Whether it has an extent; a scalar. */
    Operand<TBool> has(int extent);
  }

  /** What the layer gives. */
  public Operand<TFloat32> forward(Operand<TFloat32> input, KernelInUse kernel) {
    return attributes(WindowPadding::byName)
        .map(
            attributes ->
                switched(
                    attributes,
                    kernel,
                    input,
                    (part, attribute) -> operations.forward(part, kernel.value(), attribute)))
        .orElseGet(
            () -> operations.forward(padded(input, kernel).filled(0), kernel.value(), VALID));
  }

  /** With respect to the layer's input. */
  public Operand<TFloat32> ofInput(
      Operand<TFloat32> input, KernelInUse kernel, Operand<TFloat32> gradient) {
    Optional<WindowPadding.Attribute> named = named();
    if (named.isPresent()) {
      return operations.ofInput(tf.shape(input), kernel.value(), gradient, named.get());
    }
    if (isSameOfGrownKernel()) {
      return operations.ofInput(tf.shape(input), grown(kernel.value()), gradient, SAME);
    }
    PaddedInput padded = padded(input, kernel);
    return padded.inside(operations.ofInput(padded.shape(), kernel.value(), gradient, VALID));
  }

  /** With respect to the kernel. */
  public Operand<TFloat32> ofKernel(
      Operand<TFloat32> input, KernelInUse kernel, Operand<TFloat32> gradient) {
    Optional<Map<Integer, WindowPadding.Attribute>> attributes = kernelGradientAttributes();
    return attributes.isPresent()
        ? switched(
            attributes.get(),
            kernel,
            gradient,
            (part, attribute) -> operations.ofKernel(input, kernel.shape(), part, attribute))
        : operations.ofKernel(padded(input, kernel).filled(0), kernel.shape(), gradient, VALID);
  }

  private Optional<Map<Integer, WindowPadding.Attribute>> kernelGradientAttributes() {
    if (!depthwise) {
      return named().map(name -> Map.of(0, name));
    }
    int written = stride == 1 ? WRITTEN_AT_STRIDE_1 : WRITTEN_AT_STRIDES;
    Map<Integer, WindowPadding.Attribute> attributes = new LinkedHashMap<>();
    for (Map.Entry<Integer, WindowPadding> entry : paddings.entrySet()) {
      WindowPadding each = entry.getValue();
      Optional<WindowPadding.Attribute> attribute =
          entry.getKey() >= written ? each.bySides() : each.byName();
      if (attribute.isEmpty()) {
        return Optional.empty();
      }
      attributes.put(entry.getKey(), attribute.get());
    }
    return Optional.of(attributes);
  }

  /** The attribute for each extent, if there is one for all. */
  private Optional<Map<Integer, WindowPadding.Attribute>> attributes(
      Function<WindowPadding, Optional<WindowPadding.Attribute>> form) {
    Map<Integer, WindowPadding.Attribute> attributes = new LinkedHashMap<>();
    paddings.forEach(
        (extent, each) -> form.apply(each).ifPresent(found -> attributes.put(extent, found)));
    return attributes.size() == paddings.size() ? Optional.of(attributes) : Optional.empty();
  }

  /** The name that serves every extent. */
  private Optional<WindowPadding.Attribute> named() {
    List<Optional<String>> names =
        paddings.values().stream().map(WindowPadding::name).distinct().toList();
    return names.size() == 1 ? names.get(0).map(WindowPadding.Attribute::named) : Optional.empty();
  }

  /**
   * Whether padding SAME places the windows of a kernel that is larger by 1 where this padding
   * places those of the kernel itself. With an odd kernel k at stride 2 it does for any extent: it
   * puts k - 1 zeros around even extents and k around odd ones, of which k / 2 come first.
   */
  private boolean isSameOfGrownKernel() {
    return depthwise
        && padding == Padding.SYMMETRIC
        && stride == 2
        && paddings.keySet().stream().allMatch(extent -> extent % 2 == 1);
  }

  /** A kernel with a row and a column of zeros behind it. */
  private Operand<TFloat32> grown(Operand<TFloat32> kernel) {
    return tf.pad(
        kernel, tf.constant(new int[][] {{0, 1}, {0, 1}, {0, 0}, {0, 0}}), tf.constant(0f));
  }

  private PaddedInput padded(Operand<TFloat32> input, KernelInUse kernel) {
    Operand<TInt32> window =
        tf.slice(kernel.shape(), tf.constant(new int[] {0}), tf.constant(new int[] {2}));
    return new PaddedInput(tf, input, padding, window, stride);
  }

  private interface Operation {
    Operand<TFloat32> apply(Operand<TFloat32> part, WindowPadding.Attribute attribute);
  }

  /** Leads a tensor to the operation for the extent in use; the last one takes what is left. */
  private Operand<TFloat32> switched(
      Map<Integer, WindowPadding.Attribute> attributes,
      KernelInUse kernel,
      Operand<TFloat32> tensor,
      Operation operation) {
    List<WindowPadding.Attribute> distinct = attributes.values().stream().distinct().toList();
    WindowPadding.Attribute last = distinct.get(distinct.size() - 1);
    Operand<TFloat32> left = tensor;
    List<Operand<TFloat32>> results = new ArrayList<>();
    for (Map.Entry<Integer, WindowPadding.Attribute> entry : attributes.entrySet()) {
      if (!entry.getValue().equals(last)) {
        var parts = tf.switchCond(left, kernel.has(entry.getKey()));
        results.add(operation.apply(parts.outputTrue(), entry.getValue()));
        left = parts.outputFalse();
      }
    }
    results.add(operation.apply(left, last));
    return results.size() == 1 ? results.get(0) : tf.merge(results).output();
  }
}
