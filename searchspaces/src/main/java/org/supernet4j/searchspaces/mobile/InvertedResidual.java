package org.supernet4j.searchspaces.mobile;

import java.util.stream.IntStream;
import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.BatchNorm;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.DepthwiseConvolution;
import org.supernet4j.api.network.DropConnect;
import org.supernet4j.api.network.Features;
import org.supernet4j.api.network.Padding;
import org.supernet4j.api.network.Pooling;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Size;

/**
 * A block of a {@link Stage}: expansion (absent where it would keep the channels), depthwise
 * convolution, squeeze-and-excitation, projection, and a shortcut around all of it. The shortcut
 * averages where the block has a stride (at odd extents with a row and a column of zeros in front,
 * which count) and convolves with one tap in those architectures in which the block changes the
 * channels. The last normalisation begins at 0, so that a block begins as its shortcut.
 *
 * @param stage what the block belongs to
 * @param inputWidth channels that it reads
 * @param stride step of the depthwise convolution
 * @param dropRate share of examples for which the block is dropped, where it keeps the shape
 */
record InvertedResidual(Stage stage, Choice inputWidth, int stride, double dropRate) {
  private static final int MULTIPLE = 8;

  Features apply(Features input) {
    Size expand = stage.expand().size();
    Features features =
        expand.equals(Size.of(1))
            ? input
            : input
                .then(
                    "expand/conv",
                    Convolution.of(
                        input.shape().channels().times(expand).roundedTo(MULTIPLE), Size.of(1)))
                .batchNorm("expand/norm")
                .activation(ActivationFunction.SWISH);
    features =
        features
            .then(
                "depthwise/conv",
                DepthwiseConvolution.of(stage.kernel().size())
                    .withStride(stride)
                    .withPadding(Padding.SYMMETRIC))
            .batchNorm("depthwise/norm")
            .activation(ActivationFunction.SWISH);
    if (stage.excited()) {
      features = SqueezeExcitation.apply(features, "excitation");
    }
    features =
        features
            .then("project/conv", Convolution.of(stage.width().size(), Size.of(1)))
            .then("project/norm", BatchNorm.standard().withScale(0));
    return drop(features).add(shortcut(input));
  }

  private Features drop(Features features) {
    DropConnect layer = new DropConnect(dropRate);
    if (stride > 1 || dropRate == 0 || alwaysChangesChannels()) {
      return features;
    }
    return inputWidth.equals(stage.width())
        ? features.then(layer)
        : features.when(
            inputWidth.size().sameAs(stage.width().size()), "drop", part -> part.then(layer));
  }

  private Features shortcut(Features input) {
    Features features =
        stride == 1
            ? input
            : input.then(
                Pooling.of(Pooling.Kind.AVERAGE, stride, stride)
                    .withPadding(Padding.SAME_LOWER)
                    .countingPadding());
    if (inputWidth.equals(stage.width())) {
      return features;
    }
    Size width = stage.width().size();
    Convolution convolution = Convolution.of(width, Size.of(1));
    return alwaysChangesChannels()
        ? features.then("shortcut/conv", convolution)
        : features.when(
            inputWidth.size().sameAs(width).negate(),
            "shortcut",
            part -> part.then("conv", convolution));
  }

  private boolean alwaysChangesChannels() {
    return IntStream.range(0, inputWidth.count())
        .mapToObj(inputWidth.options()::get)
        .noneMatch(stage.width().options()::contains);
  }
}
