package org.supernet4j.api.network;

import org.apiguardian.api.API;

/**
 * One interpretation of every kind of layer.
 *
 * @param <R> what the interpretation gives
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface LayerVisitor<R> {
  /** A convolution. */
  R convolution(Convolution layer);

  /** A depthwise convolution. */
  R depthwiseConvolution(DepthwiseConvolution layer);

  /** A dense layer. */
  R dense(Dense layer);

  /** A batch normalisation. */
  R batchNorm(BatchNorm layer);

  /** An element-wise nonlinearity. */
  R activation(Activation layer);

  /** A window pooling. */
  R pooling(Pooling layer);

  /** A mean over all positions. */
  R globalAveragePooling(GlobalAveragePooling layer);

  /** A feature map read as a vector. */
  R flatten(Flatten layer);

  /** Pixels brought to the network's range. */
  R rescale(Rescale layer);

  /** A feature map interpolated to another extent. */
  R resize(Resize layer);

  /** Some channels of a feature map. */
  R channelSlice(ChannelSlice layer);

  /** Dropped elements. */
  R dropout(Dropout layer);

  /** Dropped residual branches. */
  R dropConnect(DropConnect layer);

  /** Several inputs made one. */
  R combination(Combination layer);

  /** A part that some architectures skip. */
  R conditional(Conditional layer);

  /** One of several parts. */
  R alternatives(Alternatives layer);
}
