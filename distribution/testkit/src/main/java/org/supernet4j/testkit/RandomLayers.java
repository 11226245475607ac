package org.supernet4j.testkit;

import java.util.List;
import java.util.random.RandomGenerator;
import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.BatchNorm;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.DepthwiseConvolution;
import org.supernet4j.api.network.Features;
import org.supernet4j.api.network.GlobalAveragePooling;
import org.supernet4j.api.network.KernelSharing;
import org.supernet4j.api.network.Padding;
import org.supernet4j.api.network.Pooling;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Size;

/**
 * Draws random layers over a few choices. Their weights keep a gradient: saturating nonlinearities
 * follow norms only, and no norm undoes the scale of the only weight before it.
 */
final class RandomLayers {
  private static final List<ActivationFunction> AFTER_NORM = List.of(ActivationFunction.values());
  private static final List<ActivationFunction> SMOOTH =
      List.of(ActivationFunction.TANH, ActivationFunction.SWISH);

  /** Those under which odd kernels keep the extent at stride 1. */
  private static final List<Padding> PADDINGS =
      List.of(Padding.SAME, Padding.SAME_LOWER, Padding.SYMMETRIC);

  private final RandomGenerator random;
  private final Choice stemWidth = Choice.ofSizes("stem.width", 2, 3, 5);
  private final Choice width = Choice.ofSizes("width", 2, 4);
  private final Choice smallKernel = Choice.ofSizes("kernel.small", 1, 3);
  private final Choice largeKernel = Choice.ofSizes("kernel.large", 3, 5, 7);
  private final Choice depth = Choice.ofSizes("depth", 1, 2, 3);
  private final Choice more = Choice.ofSizes("more", 1, 2);
  private final Choice operation = Choice.ofOperations("operation", "first", "second", "third");

  RandomLayers(RandomGenerator random) {
    this.random = random;
  }

  List<Choice> choices() {
    return List.of(stemWidth, width, smallKernel, largeKernel, depth, more, operation);
  }

  Choice stemWidth() {
    return stemWidth;
  }

  Choice largeKernel() {
    return largeKernel;
  }

  Choice depth() {
    return depth;
  }

  Choice more() {
    return more;
  }

  Choice operation() {
    return operation;
  }

  /** An elastic or a fixed number of channels, at least 2. */
  Size width() {
    return switch (random.nextInt(4)) {
      case 0 -> Size.of(3);
      case 1 -> width.size().plus(1);
      default -> width.size();
    };
  }

  /** A stride of 2 sometimes, where it leaves an extent of 2 at least. */
  int stride(Features input) {
    return extent(input) >= 4 && random.nextBoolean() ? 2 : 1;
  }

  /** A convolution that keeps the extent, with a norm or a bias, and a nonlinearity. */
  Features convolution(Features input, String name, Size filters) {
    return normOrBias(input, name, shared(Convolution.of(filters, kernel(input))), true);
  }

  /** A convolution that may make the feature map smaller. */
  Features reducingConvolution(Features input, String name) {
    int stride = stride(input);
    Size kernel = kernel(input);
    Convolution convolution =
        shared(Convolution.of(width(), kernel)).withStride(stride).withPadding(pick(PADDINGS));
    boolean fits = kernel.isConstant() && extent(input) >= kernel.largest() + stride;
    return normOrBias(
        input, name, fits && random.nextBoolean() ? convolution.valid() : convolution, true);
  }

  /** A depthwise convolution with a nonlinearity. */
  Features depthwise(Features input, String name, int stride) {
    Size kernel = kernel(input);
    return input
        .then(
            name,
            DepthwiseConvolution.of(kernel)
                .withSharing(sharing(kernel))
                .withStride(stride)
                .withPadding(pick(PADDINGS)))
        .activation(pick(SMOOTH));
  }

  /** The input plus a convolution of it. */
  Features residual(Features input, String name) {
    Convolution convolution = shared(Convolution.of(input.shape().channels(), kernel(input)));
    return normOrBias(input, name, convolution, false).add(input).activation(pick(SMOOTH));
  }

  /** Each channel times a gate computed from the means of all channels (Hu et al., 2018). */
  Features squeezeAndExcite(Features input, String name) {
    Size channels = input.shape().channels();
    Features gate =
        input
            .then(new GlobalAveragePooling())
            .then(name + "/squeeze", oneByOne(channels.dividedBy(2).roundedTo(2)))
            .activation(ActivationFunction.SWISH)
            .then(name + "/excite", oneByOne(channels))
            .activation(ActivationFunction.SIGMOID);
    return input.multiply(gate);
  }

  /** Windows that make the feature map smaller; a residual convolution where it is small. */
  Features pooling(Features input, String name) {
    if (extent(input) < 4) {
      return residual(input, name);
    }
    Pooling.Kind kind = pick(List.of(Pooling.Kind.values()));
    return input.then(
        random.nextBoolean() ? Pooling.of(kind, 2, 2) : padded(Pooling.of(kind, 3, 2)));
  }

  /** Windows that keep the shape; the mean of a whole map would pass through a later mean. */
  Features smoothing(Features input) {
    Pooling.Kind kind = extent(input) < 3 ? Pooling.Kind.MAX : pick(List.of(Pooling.Kind.values()));
    return input.then(padded(Pooling.of(kind, 3, 1)));
  }

  private Pooling padded(Pooling pooling) {
    Pooling padded = pooling.withPadding(pick(PADDINGS));
    boolean counts = pooling.kind() == Pooling.Kind.AVERAGE && random.nextBoolean();
    return counts ? padded.countingPadding() : padded;
  }

  /** A convolution with a norm or a bias, under a common name. */
  Features normOrBias(Features input, String name, Convolution convolution, boolean activate) {
    if (random.nextBoolean()) {
      Features output = input.then(name + "/conv", convolution.withBias());
      return activate ? output.activation(pick(SMOOTH)) : output;
    }
    double scale = random.nextDouble(0.5, 1.5);
    double offset = random.nextDouble(0.1, 0.4);
    BatchNorm norm = new BatchNorm(random.nextBoolean() ? 1e-5 : 1e-3, 0.1, scale, offset);
    Features output = input.then(name + "/conv", convolution).then(name + "/norm", norm);
    return activate ? output.activation(pick(AFTER_NORM)) : output;
  }

  /** A kernel whose outermost ring still meets the feature map, so that its size matters. */
  private Size kernel(Features input) {
    return switch (random.nextInt(4)) {
      case 0 -> Size.of(3);
      case 1 -> extent(input) >= 4 ? largeKernel.size() : Size.of(3);
      default -> smallKernel.size();
    };
  }

  /** The convolution with one of the ways to make small kernels of large ones. */
  Convolution shared(Convolution convolution) {
    return convolution.withSharing(sharing(convolution.kernel()));
  }

  /** No matrix of one value, whose scale a norm would undo. */
  private KernelSharing sharing(Size kernel) {
    return kernel.choices().contains(smallKernel)
        ? KernelSharing.CENTRE
        : pick(List.of(KernelSharing.values()));
  }

  private static Convolution oneByOne(Size filters) {
    return Convolution.of(filters, Size.of(1)).withBias();
  }

  private static int extent(Features features) {
    return Math.min(features.shape().height().largest(), features.shape().width().largest());
  }

  private <T> T pick(List<T> options) {
    return options.get(random.nextInt(options.size()));
  }
}
