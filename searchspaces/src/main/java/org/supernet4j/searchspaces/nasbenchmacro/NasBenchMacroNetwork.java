package org.supernet4j.searchspaces.nasbenchmacro;

import java.util.List;
import java.util.function.UnaryOperator;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.DepthwiseConvolution;
import org.supernet4j.api.network.Features;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.GlobalAveragePooling;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.network.Padding;
import org.supernet4j.api.network.Rescale;
import org.supernet4j.api.tensor.Shape;

/**
 * The published network: a stem of 32 channels, layers of 64 (two), 128 (three) and 256 (three)
 * channels, and a head of 1,280. The first layer of each width halves the image; where it is the
 * identity, a convolution of one position stands for it.
 */
final class NasBenchMacroNetwork {
  private static final int STEM = 32;
  private static final int HEAD = 1280;
  private static final int[] CHANNELS = {64, 64, 128, 128, 128, 256, 256, 256};

  private NasBenchMacroNetwork() {}

  static Network build(DatasetInfo data) {
    NetworkBuilder builder =
        NetworkBuilder.forImages(
            MacroChoices.all(), Shape.image(data.height(), data.width(), data.channels()));
    Features features =
        unit(builder.input().then(Rescale.toUnitRange()), "stem", Convolution.of(STEM, 3));
    int channels = STEM;
    for (int layer = 1; layer <= MacroChoices.LAYERS; layer++) {
      features = layer(features, layer, channels, CHANNELS[layer - 1]);
      channels = CHANNELS[layer - 1];
    }
    return builder.build(
        unit(features, "last", Convolution.of(HEAD, 1))
            .then(new GlobalAveragePooling())
            .then(new Flatten())
            .then("head", Dense.of(data.classes().size())));
  }

  private static Features layer(Features input, int layer, int from, int to) {
    List<UnaryOperator<Features>> operations =
        List.of(
            part -> from == to ? part : shortcut(part, to),
            part -> bottleneck(part, from, to, 3, 3),
            part -> bottleneck(part, from, to, 6, 5));
    return input.choose(MacroChoices.layer(layer), "layer-" + layer, operations);
  }

  private static Features shortcut(Features input, int channels) {
    return input.then("conv", Convolution.of(channels, 1).withStride(2)).batchNorm("norm");
  }

  /** The inverted bottleneck of MobileNetV2 (Sandler et al., 2018). */
  private static Features bottleneck(Features input, int from, int to, int expand, int kernel) {
    int hidden = from * expand;
    int stride = from == to ? 1 : 2;
    Features features =
        unit(input, "expand", Convolution.of(hidden, 1))
            .then(
                "depthwise/conv",
                DepthwiseConvolution.of(kernel).withStride(stride).withPadding(Padding.SYMMETRIC))
            .batchNorm("depthwise/norm")
            .activation(ActivationFunction.RELU6)
            .then("project/conv", Convolution.of(to, 1))
            .batchNorm("project/norm");
    return from == to ? features.add(input) : features;
  }

  private static Features unit(Features input, String name, Convolution convolution) {
    return input
        .then(name + "/conv", convolution)
        .batchNorm(name + "/norm")
        .activation(ActivationFunction.RELU6);
  }
}
