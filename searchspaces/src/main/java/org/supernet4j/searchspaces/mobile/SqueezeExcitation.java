package org.supernet4j.searchspaces.mobile;

import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Features;
import org.supernet4j.api.network.GlobalAveragePooling;
import org.supernet4j.api.space.Size;

/**
 * Channels scaled by what their means show, with a quarter of the channels in between (Hu et al.,
 * 2018; with the hard sigmoid of Howard et al., 2019).
 */
final class SqueezeExcitation {
  private SqueezeExcitation() {}

  static Features apply(Features input, String name) {
    Size channels = input.shape().channels();
    Size reduced = channels.dividedBy(4).roundedTo(8);
    Features scales =
        input
            .then(new GlobalAveragePooling())
            .then(name + "/reduce", Convolution.of(reduced, Size.of(1)).withBias())
            .activation(ActivationFunction.RELU)
            .then(name + "/restore", Convolution.of(channels, Size.of(1)).withBias())
            .activation(ActivationFunction.HARD_SIGMOID);
    return input.multiply(scales);
  }
}
