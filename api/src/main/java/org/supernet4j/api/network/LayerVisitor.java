package org.supernet4j.api.network;

import org.apiguardian.api.API;

/**
 * One interpretation of every kind of layer: what holds for all is {@link #lowered}, what is known
 * better of some built-in ones overrides their methods.
 *
 * @param <R> what the interpretation gives
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface LayerVisitor<R> {
  /** Any layer, by what it computes. */
  R lowered(Layer layer);

  /** A convolution. */
  default R convolution(Convolution layer) {
    return lowered(layer);
  }

  /** A depthwise convolution. */
  default R depthwiseConvolution(DepthwiseConvolution layer) {
    return lowered(layer);
  }

  /** A dense layer. */
  default R dense(Dense layer) {
    return lowered(layer);
  }

  /** A batch normalisation. */
  default R batchNorm(BatchNorm layer) {
    return lowered(layer);
  }

  /** An element-wise nonlinearity. */
  default R activation(Activation layer) {
    return lowered(layer);
  }

  /** A window pooling. */
  default R pooling(Pooling layer) {
    return lowered(layer);
  }

  /** A mean over all positions. */
  default R globalAveragePooling(GlobalAveragePooling layer) {
    return lowered(layer);
  }

  /** A feature map read as a vector. */
  default R flatten(Flatten layer) {
    return lowered(layer);
  }

  /** Pixels brought to the network's range. */
  default R rescale(Rescale layer) {
    return lowered(layer);
  }

  /** A feature map interpolated to another extent. */
  default R resize(Resize layer) {
    return lowered(layer);
  }

  /** Some channels of a feature map. */
  default R channelSlice(ChannelSlice layer) {
    return lowered(layer);
  }

  /** Dropped elements. */
  default R dropout(Dropout layer) {
    return lowered(layer);
  }

  /** Dropped residual branches. */
  default R dropConnect(DropConnect layer) {
    return lowered(layer);
  }

  /** Several inputs made one. */
  default R combination(Combination layer) {
    return lowered(layer);
  }

  /** A part that some architectures skip. */
  R conditional(Conditional layer);

  /** One of several parts. */
  R alternatives(Alternatives layer);
}
