package org.supernet4j.engine.tensorflow.compile;

import java.util.List;
import java.util.Optional;
import org.supernet4j.api.network.Pooling;
import org.supernet4j.api.space.Size;
import org.supernet4j.engine.tensorflow.operation.PaddedInput;
import org.supernet4j.engine.tensorflow.operation.WindowPadding;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Window pooling. TensorFlow pads by name and never counts what it padded; all else is pooled from
 * a padded input.
 */
public final class PoolingLayer {
  private final LayerSite site;
  private final Ops tf;
  private final Pooling layer;

  PoolingLayer(LayerSite site, Pooling layer) {
    this.site = site;
    this.tf = site.ops();
    this.layer = layer;
  }

  Compiled compile() {
    return site.differentiable(
        named().map(name -> pool(site.input(), name)).orElseGet(this::padded));
  }

  /** The padding by which TensorFlow's operation does what the layer says. */
  private Optional<String> named() {
    WindowPadding padding =
        WindowPadding.byKernel(
                layer.padding(), Size.of(layer.window()), layer.stride(), site.inputShape(0))
            .get(layer.window());
    boolean padsNothing =
        padding.sides().stream().anyMatch(sides -> sides.stream().allMatch(side -> side == 0));
    if (padsNothing) {
      return Optional.of(WindowPadding.VALID);
    }
    return layer.countsPadding() ? Optional.empty() : padding.name();
  }

  private Operand<TFloat32> padded() {
    PaddedInput input = padded(site.input());
    if (layer.kind() == Pooling.Kind.MAX) {
      return pool(input.filled(Float.NEGATIVE_INFINITY), WindowPadding.VALID);
    }
    Operand<TFloat32> mean = pool(input.filled(0), WindowPadding.VALID);
    return layer.countsPadding() ? mean : tf.math.div(mean, sharesInside());
  }

  private PaddedInput padded(Operand<TFloat32> input) {
    int window = layer.window();
    return new PaddedInput(
        tf, input, layer.padding(), tf.constant(new int[] {window, window}), layer.stride());
  }

  /** The share of each window that lies inside the feature map, {@code [1, height, width, 1]}. */
  private Operand<TFloat32> sharesInside() {
    Operand<TInt32> one = tf.constant(new int[] {1});
    Operand<TInt32> extents = tf.slice(tf.shape(site.input()), one, tf.constant(new int[] {2}));
    Operand<TFloat32> ones =
        tf.fill(tf.concat(List.of(one, extents, one), tf.constant(0)), tf.constant(1f));
    return pool(padded(ones).filled(0), WindowPadding.VALID);
  }

  private Operand<TFloat32> pool(Operand<TFloat32> input, String padding) {
    int window = layer.window();
    int stride = layer.stride();
    return layer.kind() == Pooling.Kind.MAX
        ? tf.nn.maxPool(
            input,
            tf.constant(new int[] {1, window, window, 1}),
            tf.constant(new int[] {1, stride, stride, 1}),
            padding)
        : tf.nn.avgPool(
            input,
            List.of(1L, (long) window, (long) window, 1L),
            List.of(1L, (long) stride, (long) stride, 1L),
            padding);
  }
}
