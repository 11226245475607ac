package org.supernet4j.searchspaces;

import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Features;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.Initializer;
import org.supernet4j.api.network.Pooling;
import org.supernet4j.api.space.Size;

/** What the networks of the Keras supernet tutorial have in common; pixels are not scaled. */
final class KerasBackbone {
  static final int FILTERS = 32;

  private KerasBackbone() {}

  /** Convolution, ReLU, max-pooling and flattening, initialised by the defaults of Keras. */
  static Features of(Features image, Size filters) {
    return image
        .then(
            "backbone/conv",
            Convolution.of(filters, Size.of(3))
                .valid()
                .withBias()
                .withInitializer(new Initializer.GlorotUniform()))
        .activation(ActivationFunction.RELU)
        .then(Pooling.of(Pooling.Kind.MAX, 2, 2))
        .then(new Flatten());
  }
}
