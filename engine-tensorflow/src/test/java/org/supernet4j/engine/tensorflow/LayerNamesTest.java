package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.engine.Classifier;
import org.supernet4j.api.engine.Engine;
import org.supernet4j.api.engine.Subnet;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.Features;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.GlobalAveragePooling;
import org.supernet4j.api.network.Initializer;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.network.Rescale;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.tensor.Shape;

/** Layers may have any names: those of the engine's own variables, and what TensorFlow forbids. */
class LayerNamesTest {
  private static final Initializer ONES = new Initializer.Constant(0.2);
  private static final Convolution CONVOLUTION = Convolution.of(1, 3).withInitializer(ONES);
  private static final Dense DENSE = Dense.of(2).withInitializer(ONES);

  @TempDir private Path folder;

  private static Network network(List<String> names) {
    NetworkBuilder builder = NetworkBuilder.forImages(Choices.of(), Shape.image(4, 4, 1));
    Features features = builder.input().then(Rescale.toUnitRange());
    for (String name : names) {
      features = features.then(name, CONVOLUTION).batchNorm(name + "-norm");
    }
    return builder.build(
        features.then(new GlobalAveragePooling()).then(new Flatten()).then("", DENSE));
  }

  @Test
  void anyNameWillDo() {
    Network plain = network(List.of("a", "b", "c", "d", "e", "f", "g", "h"));
    Network odd =
        network(List.of("gradient/x", "x", "slot-0/x", "_", "-y", "größe ±1", "x.y", "x/y"));
    assertThat(losses(odd, "odd")).isEqualTo(losses(plain, "plain"));
  }

  /** Losses of some steps; all weights begin the same, whatever the names. */
  private double[] losses(Network network, String name) {
    Engine engine = new TensorFlowEngine(new TensorFlowSettings(0, 0, 2), Optional.empty());
    Batch batch = Fixtures.batch(network, 4, 1);
    double[] losses = new double[4];
    Path model = folder.resolve(name);
    try (Subnet subnet = engine.subnet(network, Fixtures.spec(network, Fixtures.SGD))) {
      for (int step = 0; step < losses.length; step++) {
        losses[step] = subnet.step(step, batch).loss();
      }
      subnet.export(model, Fixtures.data(network));
      try (Classifier exported = engine.open(model)) {
        assertThat(exported.logits(batch)).hasSameSizeAs(subnet.logits(batch));
      }
    }
    return losses;
  }
}
