package org.supernet4j.engine.tensorflow.compile;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.supernet4j.api.network.Activation;
import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.BatchNorm;
import org.supernet4j.api.network.ChannelSlice;
import org.supernet4j.api.network.Combination;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.DepthwiseConvolution;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.GlobalAveragePooling;
import org.supernet4j.api.network.Layer;
import org.supernet4j.api.network.Pooling;
import org.supernet4j.api.network.Rescale;
import org.supernet4j.api.network.Resize;
import org.supernet4j.api.tensor.Shape;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Sum;
import org.tensorflow.types.TFloat32;

/**
 * The layers that TensorFlow computes better than by the operations that they are made of, and how.
 * Each gives what its lowering gives.
 */
public final class LayerKernels {
  private static final Map<Class<? extends Layer>, LayerKernel> KERNELS =
      Map.ofEntries(
          kernel(
              Convolution.class,
              (layer, inputs) -> layer.groups() == 1 && layer.dilation() == 1,
              (site, layer) -> new KernelLayers(site).convolution(layer)),
          kernel(
              DepthwiseConvolution.class,
              (layer, inputs) -> layer.dilation() == 1,
              (site, layer) -> new KernelLayers(site).depthwiseConvolution(layer)),
          kernel(
              Dense.class,
              (layer, inputs) -> inputs.get(0).dimensions().size() == 1,
              (site, layer) -> new KernelLayers(site).dense(layer)),
          kernel(BatchNorm.class, (site, layer) -> new BatchNormLayer(site).compile(layer)),
          kernel(Pooling.class, (site, layer) -> new PoolingLayer(site, layer).compile()),
          kernel(
              GlobalAveragePooling.class,
              (site, layer) -> new ImageLayers(site).globalAveragePooling(layer)),
          kernel(Flatten.class, (site, layer) -> new ImageLayers(site).flatten(layer)),
          kernel(Rescale.class, (site, layer) -> new ImageLayers(site).rescale(layer)),
          kernel(Resize.class, (site, layer) -> new ImageLayers(site).resize(layer)),
          kernel(ChannelSlice.class, (site, layer) -> new ImageLayers(site).channelSlice(layer)),
          kernel(Activation.class, LayerKernels::activation),
          kernel(Combination.class, LayerKernels::combination));

  private LayerKernels() {}

  /**
   * How layers of a class are computed.
   *
   * @param fits whether a layer, where it reads inputs of some shapes, is
   */
  private record LayerKernel(
      BiPredicate<Layer, List<Shape>> fits, BiFunction<LayerSite, Layer, Compiled> compiled) {}

  private static <L extends Layer> Map.Entry<Class<? extends Layer>, LayerKernel> kernel(
      Class<L> type, BiFunction<LayerSite, L, Compiled> compiled) {
    return kernel(type, (layer, inputs) -> true, compiled);
  }

  private static <L extends Layer> Map.Entry<Class<? extends Layer>, LayerKernel> kernel(
      Class<L> type,
      BiPredicate<L, List<Shape>> fits,
      BiFunction<LayerSite, L, Compiled> compiled) {
    return Map.entry(
        type,
        new LayerKernel(
            (layer, inputs) -> fits.test(type.cast(layer), inputs),
            (site, layer) -> compiled.apply(site, type.cast(layer))));
  }

  /**
   * Whether a layer, as it is set, is computed by a kernel where it reads inputs of these shapes.
   */
  static boolean has(Layer layer, List<Shape> inputs) {
    LayerKernel kernel = KERNELS.get(layer.getClass());
    return kernel != null && kernel.fits().test(layer, inputs);
  }

  /** A layer where it stands, by its kernel or by the operations that it is made of. */
  static Compiled compile(LayerSite site, Layer layer) {
    return has(layer, site.inputShapes())
        ? KERNELS.get(layer.getClass()).compiled().apply(site, layer)
        : new LoweredLayer(site, layer).compile();
  }

  private static Compiled activation(LayerSite site, Activation layer) {
    Ops tf = site.ops();
    if (layer.function() == ActivationFunction.SWISH) {
      Operand<TFloat32> sigmoid = tf.math.sigmoid(site.input());
      Operand<TFloat32> output = tf.math.mul(site.input(), sigmoid);
      return site.known(
          output,
          gradient ->
              new LayerGradients.Found(
                  LayerGradients.swish(tf, sigmoid, output, gradient), List.of()));
    }
    return site.differentiable(
        Activations.apply(tf, layer.function(), site.input(), site.tower().isTraining()));
  }

  private static Compiled combination(LayerSite site, Combination layer) {
    Ops tf = site.ops();
    List<Operand<TFloat32>> tensors = site.inputs();
    return switch (layer.kind()) {
      case ADD ->
          site.passing(
              tf.math.addN(tensors), gradient -> Collections.nCopies(tensors.size(), gradient));
      case CONCAT -> site.differentiable(tf.concat(tensors, tf.constant(-1)));
      case MULTIPLY -> multiply(site, tensors.get(0), tensors.get(1));
    };
  }

  private static Compiled multiply(LayerSite site, Operand<TFloat32> one, Operand<TFloat32> other) {
    Ops tf = site.ops();
    boolean stretched = !site.inputShape(0).provablyEquals(site.inputShape(1));
    return site.passing(
        tf.math.mul(one, other),
        gradient -> {
          Operand<TFloat32> ofOther = tf.math.mul(gradient, one);
          return List.of(
              tf.math.mul(gradient, other),
              stretched
                  ? tf.sum(ofOther, tf.constant(new int[] {1, 2}), Sum.keepDims(true))
                  : ofOther);
        });
  }
}
