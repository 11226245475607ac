package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.engine.Optimizer;
import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.DepthwiseConvolution;
import org.supernet4j.api.network.Dropout;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.GlobalAveragePooling;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.network.Padding;
import org.supernet4j.api.network.Pooling;
import org.supernet4j.api.network.Rescale;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/** The same seed gives the same bits, with kernels large enough to be spread over threads. */
class DeterminismTest {
  private static final Choice WIDTH = Choice.ofSizes("width", 16, 32);

  private static final Network NETWORK = network();

  private static Network network() {
    NetworkBuilder builder = NetworkBuilder.forImages(Choices.of(WIDTH), Shape.image(32, 32, 3));
    return builder.build(
        builder
            .input()
            .then(Rescale.toUnitRange())
            .then("stem", Convolution.of(WIDTH.size(), Size.of(3)).withBias())
            .activation(ActivationFunction.RELU)
            .then("conv", Convolution.of(WIDTH.size(), Size.of(3)))
            .batchNorm("norm")
            .activation(ActivationFunction.SWISH)
            .then(Pooling.of(Pooling.Kind.MAX, 3, 2).withPadding(Padding.SAME))
            .then("depthwise", DepthwiseConvolution.of(5).withStride(2))
            .batchNorm("depthwise-norm")
            .then(new Dropout(0.2))
            .then(new GlobalAveragePooling())
            .then(new Flatten())
            .then("logits", Dense.of(10)));
  }

  @Test
  void trainingIsRepeatedBitForBit() {
    Map<String, float[]> first = trained();
    for (int i = 0; i < 2; i++) {
      assertThat(trained()).usingRecursiveComparison().isEqualTo(first);
    }
  }

  private static Map<String, float[]> trained() {
    List<Architecture> both = NETWORK.choices().all().toList();
    try (TensorFlowSupernet supernet =
        TensorFlowSupernet.fresh(
            NETWORK,
            Fixtures.spec(NETWORK, new Optimizer.Adamw(0.9, 0.999, 1e-8, 0.01, false)),
            Fixtures.OPTIONS)) {
      for (int step = 0; step < 4; step++) {
        Batch batch = Fixtures.batch(NETWORK, 16, step);
        supernet.step(step, both.stream().map(Fixtures::draw).toList(), batch);
      }
      return Fixtures.values(supernet);
    }
  }
}
