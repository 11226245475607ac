package org.supernet4j.testkit;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
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

/** Draws one random network: a stem, one to three random blocks, and a head. */
final class RandomNetwork {
  private final RandomGenerator random;
  private final RandomLayers layers;
  private final Choice units;

  RandomNetwork(RandomGenerator random) {
    this.random = random;
    this.layers = new RandomLayers(random);
    this.units = Choice.ofSizes("units", 3, 5);
  }

  /** The network; some of its choices may be unused. */
  Network build() {
    int channels = 1 + random.nextInt(3);
    Shape image = Shape.image(6 + random.nextInt(4), 6 + random.nextInt(4), channels);
    List<Choice> choices = Stream.concat(layers.choices().stream(), Stream.of(units)).toList();
    NetworkBuilder builder = NetworkBuilder.forImages(Choices.of(choices), image);
    Features features = stem(builder.input().then(rescale(channels)));
    int blocks = 1 + random.nextInt(3);
    for (int i = 1; i <= blocks; i++) {
      features = features.within("block-" + i, this::block);
    }
    return builder.build(head(features));
  }

  private Rescale rescale(int channels) {
    if (random.nextBoolean()) {
      return Rescale.toUnitRange();
    }
    return new Rescale(
        random.doubles(channels, 100, 150).boxed().toList(),
        random.doubles(channels, 60, 90).boxed().toList());
  }

  /** Kernels of 3 at least: a 1 x 1 kernel on one channel and a norm would have no gradient. */
  private Features stem(Features input) {
    Size kernel = random.nextBoolean() ? Size.of(3) : layers.largeKernel().size();
    return layers.normOrBias(
        input, "stem", layers.shared(Convolution.of(layers.stemWidth().size(), kernel)), true);
  }

  private Features block(Features input) {
    return switch (random.nextInt(9)) {
      case 0 -> layers.reducingConvolution(input, "plain");
      case 1 -> layers.depthwise(input, "depthwise", layers.stride(input));
      case 2 -> layers.residual(input, "residual");
      case 3 -> layers.pooling(input, "pool");
      case 4 -> layers.squeezeAndExcite(input, "gate");
      case 5 -> concat(input);
      case 6 -> depths(input);
      case 7 -> keepingAlternatives(input);
      default -> changingAlternatives(input);
    };
  }

  private Features concat(Features input) {
    Features first = layers.convolution(input, "first", layers.width());
    Features second = layers.convolution(input, "second", layers.width());
    return random.nextBoolean()
        ? first.concat(List.of(second))
        : input.concat(List.of(first, second));
  }

  /** Two optional layers in a row; the second may look back to what the first was given. */
  private Features depths(Features input) {
    Choice depth = layers.depth();
    boolean lookBack = random.nextBoolean();
    Size channels = input.shape().channels();
    return input
        .when(depth.atLeast(2), "second", part -> layers.convolution(part, "conv", channels))
        .when(
            depth.atLeast(3),
            "third",
            part -> {
              Features result = layers.convolution(part, "conv", channels);
              return lookBack ? result.add(input) : result;
            });
  }

  /** Alternatives of the input's shape, one of which does nothing and one holds an option. */
  private Features keepingAlternatives(Features input) {
    Features before = layers.residual(input, "before");
    Size channels = input.shape().channels();
    return before.choose(
        layers.operation(),
        "keep",
        List.of(
            part -> part,
            layers::smoothing,
            part ->
                layers
                    .convolution(part, "conv", channels)
                    .when(
                        layers.more().atLeast(2),
                        "more",
                        inner -> layers.convolution(inner, "conv", channels).add(input))));
  }

  /** Alternatives that lead to the same new width and read different values from before. */
  private Features changingAlternatives(Features input) {
    Features first = layers.convolution(input, "first", Size.of(3));
    Features second = layers.convolution(first, "second", layers.width());
    Size width = layers.width();
    return second.choose(
        layers.operation(),
        "change",
        List.of(
            part -> layers.convolution(part, "conv", width),
            part -> layers.convolution(part.concat(List.of(first)), "conv", width),
            part ->
                layers.convolution(
                    layers.depthwise(part, "depthwise", 1).concat(List.of(input)), "conv", width)));
  }

  /** Rows of a matrix that read positions where a ReLU gives 0 would have no gradient. */
  private Features head(Features features) {
    Features vector =
        random.nextBoolean()
            ? features.then(new GlobalAveragePooling()).then(new Flatten())
            : features.activation(ActivationFunction.SIGMOID).then(new Flatten());
    if (random.nextInt(3) == 0) {
      vector = vector.then("hidden", Dense.of(units.size())).activation(ActivationFunction.TANH);
    }
    Dense logits = Dense.of(2 + random.nextInt(3));
    return vector.then("logits", random.nextBoolean() ? logits : logits.withoutBias());
  }
}
