package org.supernet4j.engine.tensorflow;

import java.util.Collections;
import java.util.List;
import org.supernet4j.api.network.Activation;
import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.Alternatives;
import org.supernet4j.api.network.BatchNorm;
import org.supernet4j.api.network.ChannelSlice;
import org.supernet4j.api.network.Combination;
import org.supernet4j.api.network.Conditional;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.DepthwiseConvolution;
import org.supernet4j.api.network.DropConnect;
import org.supernet4j.api.network.Dropout;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.GlobalAveragePooling;
import org.supernet4j.api.network.LayerVisitor;
import org.supernet4j.api.network.Pooling;
import org.supernet4j.api.network.Rescale;
import org.supernet4j.api.network.Resize;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Sum;
import org.tensorflow.types.TFloat32;

/** Compiles one layer where it stands. */
final class LayerCompiler implements LayerVisitor<Compiled> {
  private final LayerSite site;
  private final Ops tf;

  LayerCompiler(LayerSite site) {
    this.site = site;
    this.tf = site.ops();
  }

  @Override
  public Compiled convolution(Convolution layer) {
    return new KernelLayers(site).convolution(layer);
  }

  @Override
  public Compiled depthwiseConvolution(DepthwiseConvolution layer) {
    return new KernelLayers(site).depthwiseConvolution(layer);
  }

  @Override
  public Compiled dense(Dense layer) {
    return new KernelLayers(site).dense(layer);
  }

  @Override
  public Compiled batchNorm(BatchNorm layer) {
    return new BatchNormLayer(site).compile(layer);
  }

  @Override
  public Compiled pooling(Pooling layer) {
    return new PoolingLayer(site, layer).compile();
  }

  @Override
  public Compiled globalAveragePooling(GlobalAveragePooling layer) {
    return new ImageLayers(site).globalAveragePooling(layer);
  }

  @Override
  public Compiled flatten(Flatten layer) {
    return new ImageLayers(site).flatten(layer);
  }

  @Override
  public Compiled rescale(Rescale layer) {
    return new ImageLayers(site).rescale(layer);
  }

  @Override
  public Compiled resize(Resize layer) {
    return new ImageLayers(site).resize(layer);
  }

  @Override
  public Compiled channelSlice(ChannelSlice layer) {
    return new ImageLayers(site).channelSlice(layer);
  }

  @Override
  public Compiled dropout(Dropout layer) {
    return new DropLayers(site).dropout(layer);
  }

  @Override
  public Compiled dropConnect(DropConnect layer) {
    return new DropLayers(site).dropConnect(layer);
  }

  @Override
  public Compiled activation(Activation layer) {
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

  @Override
  public Compiled combination(Combination layer) {
    List<Operand<TFloat32>> tensors = site.inputs();
    return switch (layer.kind()) {
      case ADD ->
          site.passing(
              tf.math.addN(tensors), gradient -> Collections.nCopies(tensors.size(), gradient));
      case CONCAT -> site.differentiable(tf.concat(tensors, tf.constant(-1)));
      case MULTIPLY -> multiply(tensors.get(0), tensors.get(1));
    };
  }

  private Compiled multiply(Operand<TFloat32> one, Operand<TFloat32> other) {
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

  @Override
  public Compiled conditional(Conditional layer) {
    throw new IllegalStateException(site.node().path() + " is compiled with its block");
  }

  @Override
  public Compiled alternatives(Alternatives layer) {
    throw new IllegalStateException(site.node().path() + " is compiled with its block");
  }
}
