package org.supernet4j.testkit;

import java.util.List;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.Features;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.GlobalAveragePooling;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.space.Size;

/**
 * Two branches of width 2 or 4 side by side. Which branch is the wider makes no difference, and a
 * network alone has no layer between branches and head, so that canonical form, networks and costs
 * are the space's own: 4 combinations, 3 architectures.
 */
final class SymmetricSpace implements SearchSpace {
  private static final Choice FIRST = Choice.ofSizes("first.width", 2, 4);
  private static final Choice SECOND = Choice.ofSizes("second.width", 2, 4);
  private static final int SHARED = 16;

  private final Network network =
      network(Choices.of(FIRST, SECOND), FIRST.size(), SECOND.size(), true);

  private static Network network(Choices choices, Size first, Size second, boolean shared) {
    NetworkBuilder builder = NetworkBuilder.forImages(choices, FakeSpaces.IMAGE);
    Features both =
        branch(builder, "first", first).concat(List.of(branch(builder, "second", second)));
    Features read = shared ? both.then("shared", Convolution.of(SHARED, 3)) : both;
    return builder.build(
        read.then(new GlobalAveragePooling())
            .then(new Flatten())
            .then("head", Dense.of(FakeSpaces.CLASSES)));
  }

  private static Features branch(NetworkBuilder builder, String name, Size width) {
    return builder
        .input()
        .then(name, Convolution.of(width, Size.of(3)).withBias())
        .activation(ActivationFunction.RELU);
  }

  @Override
  public String name() {
    return "fake-symmetric";
  }

  @Override
  public Network network() {
    return network;
  }

  @Override
  public Network network(Architecture architecture) {
    Architecture one = canonical(architecture);
    return network(Choices.of(), FIRST.size().at(one), SECOND.size().at(one), false);
  }

  @Override
  public CostModel costs() {
    return CostModel.ofEach(this::network);
  }

  @Override
  public Architecture canonical(Architecture architecture) {
    int first = architecture.optionAt(0);
    int second = architecture.optionAt(1);
    return choices().architecture(Math.min(first, second), Math.max(first, second));
  }
}
