package org.supernet4j.runtime.report;

import java.util.List;
import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.DepthwiseConvolution;
import org.supernet4j.api.network.Dropout;
import org.supernet4j.api.network.Features;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.GlobalAveragePooling;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.network.Padding;
import org.supernet4j.api.network.Pooling;
import org.supernet4j.api.network.Rescale;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/** Search spaces to report on. */
public final class SampleSpaces {
  private SampleSpaces() {}

  /** A named network. */
  record Space(String name, Network network) implements SearchSpace {}

  /** Two blocks of one to three convolutions on images of 28 x 28: nine subnets. */
  public static SearchSpace nine() {
    Choice first = Choice.ofSizes("block-1", 1, 2, 3);
    Choice second = Choice.ofSizes("block-2", 1, 2, 3);
    NetworkBuilder builder =
        NetworkBuilder.forImages(Choices.of(first, second), Shape.image(28, 28, 1));
    Features stem =
        unit(builder.input().then(Rescale.toUnitRange()), "stem", Convolution.of(32, 3).valid());
    Features narrow =
        unit(deep(stem, first, 32), "down", Convolution.of(64, 3).withStride(2).valid());
    Features wide =
        deep(narrow, second, 64).then(Pooling.of(Pooling.Kind.AVERAGE, 7, 7)).then(new Flatten());
    return new Space("mnist-nine", builder.build(wide.then("logits", Dense.of(10))));
  }

  private static Features deep(Features input, Choice depth, int width) {
    Features output = unit(input, depth.name() + "/1", Convolution.of(width, 3));
    for (int i = 2; i <= 3; i++) {
      String name = depth.name() + "/" + i;
      output =
          output.when(
              depth.atLeast(i), name, inner -> unit(inner, "unit", Convolution.of(width, 3)));
    }
    return output;
  }

  private static Features unit(Features input, String name, Convolution convolution) {
    return input.within(
        name,
        inner ->
            inner.then("conv", convolution).batchNorm("norm").activation(ActivationFunction.RELU));
  }

  /** Widths, depths, kernels and operations with shortcuts: some hundred subnets. */
  public static SearchSpace hundreds() {
    Choice stem = Choice.ofSizes("stem.width", 8, 16, 24);
    Choice depth = Choice.ofSizes("stage-1.depth", 1, 2, 3);
    Choice kernel = Choice.ofSizes("stage-1.kernel", 3, 5);
    Choice operation = Choice.ofOperations("stage-2.operation", "depthwise", "conv");
    Choice squeeze = Choice.ofOperations("stage-2.squeeze", "off", "on");
    Choice head = Choice.ofSizes("head.width", 32, 64, 128, 256);
    NetworkBuilder builder =
        NetworkBuilder.forImages(
            Choices.of(stem, depth, kernel, operation, squeeze, head), Shape.image(28, 28, 1));
    Features features =
        unit(
            builder.input().then(Rescale.toUnitRange()),
            "stem",
            Convolution.of(stem.size(), Size.of(3)).withStride(2));
    for (int i = 1; i <= 3; i++) {
      String name = "stage-1/" + i;
      features = features.when(depth.atLeast(i), name, inner -> residual(inner, stem, kernel));
    }
    features = features.then(Pooling.of(Pooling.Kind.MAX, 2, 2).withPadding(Padding.SAME));
    features =
        features.choose(
            operation,
            "stage-2",
            List.of(
                inner ->
                    inner
                        .then("conv", DepthwiseConvolution.of(5))
                        .batchNorm("norm")
                        .activation(ActivationFunction.HARD_SWISH),
                inner ->
                    inner
                        .then("conv", Convolution.of(stem.size(), kernel.size()))
                        .batchNorm("norm")
                        .activation(ActivationFunction.HARD_SWISH)));
    features = features.when(squeeze.is("on"), "squeeze", inner -> squeezed(inner, stem));
    features =
        features
            .then(new GlobalAveragePooling())
            .then(new Flatten())
            .then("head", Dense.of(head.size()))
            .activation(ActivationFunction.RELU)
            .then(new Dropout(0.2));
    return new Space("elastic & <small>", builder.build(features.then("logits", Dense.of(10))));
  }

  private static Features residual(Features input, Choice width, Choice kernel) {
    return input
        .then("conv-1", Convolution.of(width.size(), kernel.size()))
        .batchNorm("norm-1")
        .activation(ActivationFunction.RELU)
        .then("conv-2", Convolution.of(width.size(), kernel.size()))
        .batchNorm("norm-2")
        .add(input)
        .activation(ActivationFunction.RELU);
  }

  private static Features squeezed(Features input, Choice width) {
    Features gate =
        input
            .then(new GlobalAveragePooling())
            .then("reduce", Convolution.of(8, 1).withBias())
            .activation(ActivationFunction.RELU)
            .then("expand", Convolution.of(width.size(), Size.of(1)).withBias())
            .activation(ActivationFunction.HARD_SIGMOID);
    return input.multiply(gate);
  }
}
