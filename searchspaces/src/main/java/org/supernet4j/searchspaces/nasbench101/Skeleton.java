package org.supernet4j.searchspaces.nasbench101;

import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.BatchNorm;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.Features;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.GlobalAveragePooling;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.network.Padding;
import org.supernet4j.api.network.Pooling;
import org.supernet4j.api.network.Rescale;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.tensor.Shape;

/** What surrounds the cells: a stem, stacks with twice the channels at half the extent, a head. */
record Skeleton(NasBench101Settings settings, Shape image, int classes) {
  private static final BatchNorm NORM = new BatchNorm(1e-5, 0.003, 1, 0);

  /** Gives what a cell makes of its input. */
  interface CellBody {
    Features of(Features input, int inputChannels, int outputChannels);
  }

  /** The network whose cells are all of one kind, described over some choices. */
  Network of(Choices choices, CellBody body) {
    NetworkBuilder builder = NetworkBuilder.forImages(choices, image);
    int channels = settings.channels();
    Features features = unit(builder.input().then(Rescale.toUnitRange()), "stem", channels, 3);
    int before = channels;
    for (int stack = 1; stack <= settings.stacks(); stack++) {
      if (stack > 1) {
        features = features.then(Pooling.of(Pooling.Kind.MAX, 2, 2));
        channels *= 2;
      }
      for (int cell = 1; cell <= settings.cellsPerStack(); cell++) {
        int from = before;
        int to = channels;
        features =
            features.within("stack-" + stack + "/cell-" + cell, input -> body.of(input, from, to));
        before = channels;
      }
    }
    return builder.build(
        features
            .then(new GlobalAveragePooling())
            .then(new Flatten())
            .then("head", Dense.of(classes)));
  }

  /** A convolution, batch normalisation and ReLU. */
  static Features unit(Features input, String name, int filters, int kernel) {
    return input
        .then(name + "/conv", Convolution.of(filters, kernel))
        .then(name + "/norm", NORM)
        .activation(ActivationFunction.RELU);
  }

  /** What an operation makes of a value, without changing its channels. */
  static Features operation(Features input, String name, CellOperation operation, int channels) {
    return switch (operation) {
      case CONV3X3 -> unit(input, name, channels, 3);
      case CONV1X1 -> unit(input, name, channels, 1);
      case MAXPOOL3X3 -> input.then(Pooling.of(Pooling.Kind.MAX, 3, 1).withPadding(Padding.SAME));
    };
  }
}
