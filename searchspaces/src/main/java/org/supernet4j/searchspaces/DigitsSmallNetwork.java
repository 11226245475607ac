package org.supernet4j.searchspaces;

import java.util.List;
import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.DepthwiseConvolution;
import org.supernet4j.api.network.Features;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.GlobalAveragePooling;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.network.Rescale;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/**
 * The blueprint of {@code digits-small}. A stem halves the image; stage 1 is one of three
 * operations; stage 2 halves again and adds up to two residual blocks, whose kernels are a choice
 * only where there are such blocks.
 */
final class DigitsSmallNetwork {
  private final Choice stemWidth = Choice.ofSizes("stem.width", 8, 12, 16);
  private final Choice stemKernel = Choice.ofSizes("stem.kernel", 3, 5);
  private final Choice operation =
      Choice.ofOperations("stage-1.operation", "separable", "conv", "residual");
  private final Choice width = Choice.ofSizes("stage-2.width", 16, 24, 32);
  private final Choice depth = Choice.ofSizes("stage-2.depth", 1, 2, 3);
  private final Choice kernel = Choice.ofSizes("stage-2.kernel", 3, 5);

  Network build(Shape image, int classes) {
    NetworkBuilder builder =
        NetworkBuilder.forImages(
            Choices.of(stemWidth, stemKernel, operation, width, depth, kernel), image);
    Features features = builder.input().then(Rescale.toUnitRange());
    features =
        convolution(
            features, "stem", Convolution.of(stemWidth.size(), stemKernel.size()).withStride(2));
    features = stage1(features);
    features = stage2(features);
    return builder.build(
        features
            .then(new GlobalAveragePooling())
            .then(new Flatten())
            .then("head", Dense.of(classes)));
  }

  private Features stage1(Features input) {
    Convolution same = Convolution.of(stemWidth.size(), Size.of(3));
    return input.choose(
        operation,
        "stage-1",
        List.of(
            part -> separable(part, Size.of(3)).activation(ActivationFunction.RELU),
            part -> convolution(part, "unit", same),
            part ->
                convolution(part, "first", same)
                    .then("second/conv", same)
                    .batchNorm("second/norm")
                    .add(part)
                    .activation(ActivationFunction.RELU)));
  }

  private Features stage2(Features input) {
    Features features =
        convolution(input, "stage-2/1", Convolution.of(width.size(), Size.of(3)).withStride(2));
    for (int i = 2; i <= depth.size(depth.count() - 1); i++) {
      features =
          features.when(
              depth.atLeast(i),
              "stage-2/" + i,
              part -> separable(part, kernel.size()).add(part).activation(ActivationFunction.RELU));
    }
    return features;
  }

  /** A depthwise and a pointwise convolution that keep the shape; the last norm's output. */
  private static Features separable(Features input, Size kernel) {
    return input
        .then("depthwise/conv", DepthwiseConvolution.of(kernel))
        .batchNorm("depthwise/norm")
        .activation(ActivationFunction.RELU)
        .then("pointwise/conv", Convolution.of(input.shape().channels(), Size.of(1)))
        .batchNorm("pointwise/norm");
  }

  private static Features convolution(Features input, String name, Convolution convolution) {
    return input
        .then(name + "/conv", convolution)
        .batchNorm(name + "/norm")
        .activation(ActivationFunction.RELU);
  }
}
