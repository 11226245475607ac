package org.supernet4j.searchspaces.mobile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.DepthwiseConvolution;
import org.supernet4j.api.network.Features;
import org.supernet4j.api.network.KernelSharing;
import org.supernet4j.api.network.Padding;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Size;

/**
 * Two to four blocks of MobileNetV3, each with a kernel and an expansion of its own.
 *
 * @param name prefix of the choices and weights
 * @param width output channels
 * @param stride of the first block
 * @param excited whether blocks have squeeze-and-excitation
 * @param function the nonlinearity
 * @param depth number of blocks
 * @param kernels one choice for each block
 * @param expands one choice for each block
 */
record OnceForAllStage(
    String name,
    int width,
    int stride,
    boolean excited,
    ActivationFunction function,
    Choice depth,
    List<Choice> kernels,
    List<Choice> expands) {
  private static final int LEAST = 2;
  private static final int MOST = 4;

  static OnceForAllStage of(
      String name, int width, int stride, boolean excited, ActivationFunction function) {
    return new OnceForAllStage(
        name,
        width,
        stride,
        excited,
        function,
        Choice.ofSizes(name + ".depth", IntStream.rangeClosed(LEAST, MOST).toArray()),
        blocks(name, "kernel", 3, 5, 7),
        blocks(name, "expand", 3, 4, 6));
  }

  private static List<Choice> blocks(String name, String what, int... sizes) {
    return IntStream.rangeClosed(1, MOST)
        .mapToObj(i -> Choice.ofSizes(name + "." + i + "." + what, sizes))
        .toList();
  }

  /** The depth, then kernel and expansion block by block. */
  List<Choice> choices() {
    List<Choice> choices = new ArrayList<>(List.of(depth));
    for (int i = 0; i < MOST; i++) {
      choices.add(kernels.get(i));
      choices.add(expands.get(i));
    }
    return choices;
  }

  Features apply(Features input) {
    Features features = input;
    for (int i = 1; i <= MOST; i++) {
      int block = i;
      features =
          i <= LEAST
              ? features.within(name + "/" + i, part -> block(part, block))
              : features.when(depth.atLeast(i), name + "/" + i, part -> block(part, block));
    }
    return features;
  }

  private Features block(Features input, int index) {
    Size expand = expands.get(index - 1).size();
    Features features =
        input
            .then(
                "expand/conv",
                Convolution.of(
                    input.shape().channels().times(expand).roundedTo(Rounding.MULTIPLE),
                    Size.of(1)))
            .batchNorm("expand/norm")
            .activation(function);
    return separable(
        features,
        DepthwiseConvolution.of(kernels.get(index - 1).size())
            .withPadding(Padding.SYMMETRIC)
            .withSharing(KernelSharing.TRANSFORMED),
        index == 1,
        input);
  }

  private Features separable(
      Features features, DepthwiseConvolution depthwise, boolean first, Features input) {
    Features filtered =
        features
            .then("depthwise/conv", depthwise.withStride(first ? stride : 1))
            .batchNorm("depthwise/norm")
            .activation(function);
    if (excited) {
      filtered = SqueezeExcitation.apply(filtered, "excitation");
    }
    Features projected =
        filtered.then("project/conv", Convolution.of(width, 1)).batchNorm("project/norm");
    return projected.shape().equals(input.shape()) ? projected.add(input) : projected;
  }
}
