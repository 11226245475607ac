package org.supernet4j.engine.tensorflow;

import java.util.Map;
import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
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

/** A smooth network with an elastic width and an optional part; four architectures. */
final class SmallSpace {
  private static final Choice WIDTH = Choice.ofSizes("width", 2, 4);
  private static final Choice DEPTH = Choice.ofSizes("depth", 1, 2);

  static final Network NETWORK = network();

  private SmallSpace() {}

  static Architecture of(int width, int depth) {
    return NETWORK
        .choices()
        .architecture(Map.of("width", Integer.toString(width), "depth", Integer.toString(depth)));
  }

  private static Network network() {
    NetworkBuilder builder =
        NetworkBuilder.forImages(Choices.of(WIDTH, DEPTH), Shape.image(6, 6, 1));
    return builder.build(
        builder
            .input()
            .then(Rescale.toUnitRange())
            .then("stem", Convolution.of(WIDTH.size(), Size.of(3)))
            .batchNorm("norm")
            .activation(ActivationFunction.SWISH)
            .when(
                DEPTH.atLeast(2),
                "more",
                part ->
                    part.then("conv", Convolution.of(WIDTH.size(), Size.of(3)))
                        .batchNorm("norm")
                        .activation(ActivationFunction.TANH)
                        .then("bias", Convolution.of(WIDTH.size(), Size.of(1)).withBias()))
            .then(new GlobalAveragePooling())
            .then(new Flatten())
            .then("logits", Dense.of(3)));
  }
}
