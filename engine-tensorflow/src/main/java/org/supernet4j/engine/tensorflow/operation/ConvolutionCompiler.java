package org.supernet4j.engine.tensorflow.operation;

import java.util.ArrayList;
import java.util.List;
import org.supernet4j.api.operation.Window;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** A convolution and its two gradients: one group, a group for each channel, or some groups. */
public final class ConvolutionCompiler {
  private static final String VALID = "VALID";

  private final ExpressionCompiler graph;
  private final Ops tf;
  private final WindowCompiler windows;
  private final Size groups;
  private final Shape input;
  private final Shape kernel;
  private final boolean depthwise;

  ConvolutionCompiler(
      ExpressionCompiler graph, Window window, Size groups, Shape input, Shape kernel) {
    this.graph = graph;
    this.tf = graph.tf();
    this.windows = new WindowCompiler(graph, window);
    this.groups = groups;
    this.input = input;
    this.kernel = kernel;
    this.depthwise =
        !groups.equals(Size.of(1))
            && groups.provablyEquals(input.channels())
            && windows.equalStrides();
    if (!depthwise && !groups.isConstant()) {
      throw new IllegalArgumentException(
          "TensorFlow convolves in a constant number of groups, or in one for each channel at equal"
              + " strides; found groups "
              + groups
              + " of "
              + input.channels()
              + " channels");
    }
  }

  Operand<TFloat32> output(Operand<TFloat32> maps, Operand<TFloat32> weights) {
    Operand<TFloat32> padded = windows.padded(maps, 0);
    Operand<TFloat32> spread = windows.dilated(weights, kernel);
    if (depthwise) {
      return tf.nn.depthwiseConv2dNative(padded, deep(spread), windows.strides(), VALID);
    }
    List<Operand<TFloat32>> parts = new ArrayList<>();
    List<Operand<TFloat32>> channels = split(padded);
    List<Operand<TFloat32>> filters = split(spread);
    for (int group = 0; group < channels.size(); group++) {
      parts.add(tf.nn.conv2d(channels.get(group), filters.get(group), windows.strides(), VALID));
    }
    return joined(parts);
  }

  Operand<TFloat32> inputGradient(Operand<TFloat32> weights, Operand<TFloat32> gradient) {
    Operand<TFloat32> spread = windows.dilated(weights, kernel);
    if (depthwise) {
      return windows.inner(
          tf.nn.depthwiseConv2dNativeBackpropInput(
              windows.paddedShape(input), deep(spread), gradient, windows.strides(), VALID),
          input);
    }
    List<Operand<TFloat32>> parts = new ArrayList<>();
    List<Operand<TFloat32>> filters = split(spread);
    List<Operand<TFloat32>> gradients = split(gradient);
    Operand<TInt32> shape = windows.paddedShape(input.withChannels(kernel.dimensions().get(2)));
    for (int group = 0; group < filters.size(); group++) {
      parts.add(
          tf.nn.conv2dBackpropInput(
              shape, filters.get(group), gradients.get(group), windows.strides(), VALID));
    }
    return windows.inner(joined(parts), input);
  }

  Operand<TFloat32> kernelGradient(Operand<TFloat32> maps, Operand<TFloat32> gradient) {
    Operand<TFloat32> padded = windows.padded(maps, 0);
    if (depthwise) {
      Operand<TFloat32> found =
          tf.nn.depthwiseConv2dNativeBackpropFilter(
              padded, deepShape(), gradient, windows.strides(), VALID);
      return windows.condensed(tf.reshape(found, spreadShape(kernel.channels())), kernel);
    }
    List<Operand<TFloat32>> parts = new ArrayList<>();
    List<Operand<TFloat32>> channels = split(padded);
    List<Operand<TFloat32>> gradients = split(gradient);
    Operand<TInt32> part = spreadShape(ofEachGroup(kernel.channels()));
    for (int group = 0; group < channels.size(); group++) {
      parts.add(
          tf.nn.conv2dBackpropFilter(
              channels.get(group), part, gradients.get(group), windows.strides(), VALID));
    }
    return windows.condensed(joined(parts), kernel);
  }

  /** The shape of a kernel with zeros between its elements and so many filters. */
  private Operand<TInt32> spreadShape(Size filters) {
    return spreadShape(graph.size(filters));
  }

  private Operand<TInt32> spreadShape(Operand<TInt32> filters) {
    List<Operand<TInt32>> shape = new ArrayList<>(windows.dilated(kernel));
    shape.add(graph.size(kernel.dimensions().get(2)));
    shape.add(filters);
    return tf.stack(shape);
  }

  private Operand<TInt32> ofEachGroup(Size filters) {
    return groups.equals(Size.of(1))
        ? graph.size(filters)
        : tf.math.div(graph.size(filters), graph.size(groups));
  }

  /** {@code [rows, columns, channels, filters of each]}, as TensorFlow wants deep kernels. */
  private Operand<TInt32> deepShape() {
    List<Operand<TInt32>> shape = new ArrayList<>(windows.dilated(kernel));
    shape.add(graph.size(groups));
    shape.add(ofEachGroup(kernel.channels()));
    return tf.stack(shape);
  }

  private Operand<TFloat32> deep(Operand<TFloat32> spread) {
    return tf.reshape(spread, deepShape());
  }

  /** The groups of the last axis. */
  private List<Operand<TFloat32>> split(Operand<TFloat32> tensor) {
    int count = groups.largest();
    return count == 1
        ? List.of(tensor)
        : List.copyOf(tf.split(tf.constant(3), tensor, (long) count).output());
  }

  private Operand<TFloat32> joined(List<Operand<TFloat32>> parts) {
    return parts.size() == 1 ? parts.get(0) : tf.concat(parts, tf.constant(3));
  }
}
