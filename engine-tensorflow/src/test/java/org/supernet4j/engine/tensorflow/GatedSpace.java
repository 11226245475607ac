package org.supernet4j.engine.tensorflow;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.DepthwiseConvolution;
import org.supernet4j.api.network.DropConnect;
import org.supernet4j.api.network.Features;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.GlobalAveragePooling;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.network.Rescale;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/**
 * A smooth network with all that gates meet: a choice that picks alternatives of the image itself,
 * one that does so in two places of which one is optional, alternatives within alternatives, parts
 * that pass a value on or take one from outside, an elastic width and norms.
 */
final class GatedSpace {
  static final Choice ENTRY = Choice.ofOperations("entry", "plain", "sharp");
  static final Choice OPERATION = Choice.ofOperations("operation", "skip", "depthwise", "conv");
  static final Choice INNER = Choice.ofOperations("inner", "none", "norm");
  static final Choice WIDTH = Choice.ofSizes("width", 3, 5);
  static final Choice DEPTH = Choice.ofSizes("depth", 1, 2);
  static final Network NETWORK = network();

  private GatedSpace() {}

  static Architecture of(int width, int depth) {
    return NETWORK
        .choices()
        .architecture(
            Map.of(
                "entry", "sharp",
                "operation", "conv",
                "inner", "norm",
                "width", Integer.toString(width),
                "depth", Integer.toString(depth)));
  }

  private static Network network() {
    NetworkBuilder builder =
        NetworkBuilder.forImages(
            Choices.of(ENTRY, OPERATION, INNER, WIDTH, DEPTH), Shape.image(6, 6, 1));
    Features entry =
        builder
            .input()
            .then(Rescale.toUnitRange())
            .choose(
                ENTRY,
                "entry",
                List.of(part -> part, part -> part.activation(ActivationFunction.TANH)));
    Features stem =
        entry
            .then("stem", Convolution.of(WIDTH.size(), Size.of(3)))
            .batchNorm("norm")
            .activation(ActivationFunction.SWISH);
    return builder.build(
        block(stem, stem)
            .when(DEPTH.atLeast(2), "more", part -> part.within("again", it -> block(it, stem)))
            .then(new GlobalAveragePooling())
            .then(new Flatten())
            .then("logits", Dense.of(3)));
  }

  private static Features block(Features features, Features stem) {
    UnaryOperator<Features> skip = part -> part;
    UnaryOperator<Features> depthwise =
        part ->
            part.then("depthwise", DepthwiseConvolution.of(3))
                .then("drop", new DropConnect(0.5))
                .add(stem);
    UnaryOperator<Features> convolution =
        part ->
            part.then("conv", Convolution.of(WIDTH.size(), Size.of(3)).withBias())
                .choose(INNER, "inner", List.of(inner -> inner, inner -> inner.batchNorm("norm")))
                .activation(ActivationFunction.TANH);
    return features.choose(OPERATION, "operation", List.of(skip, depthwise, convolution));
  }
}
