package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.engine.Classifier;
import org.supernet4j.api.engine.Subnet;
import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.Border;
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
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.tensor.Shape;

/**
 * Options of convolutions that have no kernel of the engine, in a supernet and what comes of it.
 */
class ConvolutionOptionsTest {
  private static final Choice WIDTH = Choice.ofSizes("width", 2, 4, 6);
  private static final Choice KERNEL = Choice.ofSizes("kernel", 1, 3);
  private static final Choice DEPTH = Choice.ofSizes("depth", 1, 2);
  private static final SearchSpace SPACE = new Space("options", network());

  @TempDir private Path folder;

  private record Space(String name, Network network) implements SearchSpace {}

  private static Network network() {
    NetworkBuilder builder =
        NetworkBuilder.forImages(Choices.of(WIDTH, KERNEL, DEPTH), Shape.image(8, 8, 2));
    Features stem =
        builder
            .input()
            .then(Rescale.toUnitRange())
            .then("stem", Convolution.of(WIDTH.size(), KERNEL.size()).withBias())
            .activation(ActivationFunction.TANH)
            .then(new Border(-1, 0, -1, 0));
    Features divided =
        stem.then(
                "divided",
                Convolution.of(WIDTH.size().times(2), KERNEL.size())
                    .withGroups(2)
                    .withDilation(2)
                    .withBias())
            .activation(ActivationFunction.SWISH);
    Features deep =
        divided.when(
            DEPTH.atLeast(2),
            "deep",
            part ->
                part.add(
                    part.then(
                            "depthwise",
                            DepthwiseConvolution.of(KERNEL.size()).withDilation(2).withBias())
                        .activation(ActivationFunction.TANH)
                        .then("drop", new DropConnect(0.2))));
    return builder.build(
        deep.then(new GlobalAveragePooling()).then(new Flatten()).then("logits", Dense.of(3)));
  }

  @Test
  void agreesWithTheReference() {
    new ReferenceCheck(SPACE.network(), 3).agrees(SPACE.choices().all().toList());
  }

  @Test
  void subnetsAgreeAndInactiveWeightsStay() {
    SupernetProofTest proof = new SupernetProofTest();
    proof.extractedSubnetsAgreeInLogitsAndGradients(SPACE);
    proof.aStepLeavesInactiveWeightsAlone(SPACE);
  }

  @Test
  void anExportedModelGivesTheSameLogits() {
    Network fixed = SPACE.network().at(SPACE.largest());
    Batch batch = Fixtures.batch(fixed, 4, 1);
    Path target = folder.resolve("model");
    try (TensorFlowEngine engine =
            new TensorFlowEngine(new TensorFlowSettings(0, 0, 2), Optional.empty());
        Subnet subnet = engine.subnet(fixed, Fixtures.spec(fixed, Fixtures.SGD))) {
      subnet.export(target, Fixtures.data(fixed));
      try (Classifier model = engine.open(target)) {
        float[] expected = subnet.logits(batch);
        assertThat(model.logits(batch)).containsExactly(expected, within(1e-5f));
      }
    }
  }
}
