package org.supernet4j.searchspaces.nasbench201;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.network.ActivationFunction;
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
import org.supernet4j.api.tensor.Shape;

/**
 * The published skeleton: a stem, three stacks of equal cells, and between two stacks a residual
 * block that halves the image and doubles the channels. All cells share the six choices, each has
 * weights of its own.
 */
final class NasBench201Network {
  private static final int STACKS = 3;

  /** The operation {@code none}: every value divided by infinity is 0, and so is its gradient. */
  private static final Rescale ZERO = new Rescale(List.of(0.0), List.of(Double.POSITIVE_INFINITY));

  private final NasBench201Settings settings;

  NasBench201Network(NasBench201Settings settings) {
    this.settings = settings;
  }

  Network build(DatasetInfo data) {
    NetworkBuilder builder =
        NetworkBuilder.forImages(
            CellText.all(), Shape.image(data.height(), data.width(), data.channels()));
    int channels = settings.channels();
    Features features =
        builder
            .input()
            .then(Rescale.toUnitRange())
            .then("stem/conv", Convolution.of(channels, 3))
            .batchNorm("stem/norm");
    for (int stack = 1; stack <= STACKS; stack++) {
      if (stack > 1) {
        channels *= 2;
        int doubled = channels;
        features = features.within("reduction-" + (stack - 1), input -> reduce(input, doubled));
      }
      for (int cell = 1; cell <= settings.cells(); cell++) {
        features = features.within("stack-" + stack + "/" + cell, NasBench201Network::cell);
      }
    }
    return builder.build(
        features
            .batchNorm("last/norm")
            .activation(ActivationFunction.RELU)
            .then(new GlobalAveragePooling())
            .then(new Flatten())
            .then("head", Dense.of(data.classes().size())));
  }

  private static Features cell(Features input) {
    List<Features> nodes = new ArrayList<>(List.of(input));
    for (int to = 1; to < CellText.NODES; to++) {
      Features sum = null;
      for (int from = 0; from < to; from++) {
        Features edge = edge(nodes.get(from), from, to);
        sum = sum == null ? edge : sum.add(edge);
      }
      nodes.add(sum);
    }
    return nodes.get(CellText.NODES - 1);
  }

  /** What flows from a node to a later one, by the edge's choice. */
  private static Features edge(Features node, int from, int to) {
    int channels = node.shape().channels().largest();
    List<UnaryOperator<Features>> operations =
        List.of(
            part -> part.then(ZERO),
            part -> part,
            part -> part.then(Pooling.of(Pooling.Kind.AVERAGE, 3, 1).withPadding(Padding.SAME)),
            part -> unit(part, Convolution.of(channels, 1)),
            part -> unit(part, Convolution.of(channels, 3)));
    return node.choose(CellText.edge(from, to), "edge-" + from + "-" + to, operations);
  }

  /** ReLU, convolution, normalisation, in this order. */
  private static Features unit(Features input, Convolution convolution) {
    return input.activation(ActivationFunction.RELU).then("conv", convolution).batchNorm("norm");
  }

  private static Features reduce(Features input, int channels) {
    Features residual =
        input
            .then(Pooling.of(Pooling.Kind.AVERAGE, 2, 2).withPadding(Padding.SAME))
            .then("shortcut/conv", Convolution.of(channels, 1));
    return input
        .within(
            "first",
            part ->
                unit(
                    part, Convolution.of(channels, 3).withStride(2).withPadding(Padding.SYMMETRIC)))
        .within("second", part -> unit(part, Convolution.of(channels, 3)))
        .add(residual);
  }
}
