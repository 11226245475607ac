package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.engine.Engine;
import org.supernet4j.api.engine.Subnet;
import org.supernet4j.api.engine.Supernet;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.GlobalAveragePooling;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.network.Pooling;
import org.supernet4j.api.network.Rescale;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/**
 * A long run does not grow. Batches are large beside the network, so that one tensor kept for each
 * step would show.
 */
class NativeMemoryTest {
  private static final long BOUND = 64L << 20;
  private static final Choice WIDTH = Choice.ofSizes("width", 1, 2);
  private static final Network NETWORK = network();

  private final Engine engine =
      new TensorFlowEngine(new TensorFlowSettings(0, 0, 2), Optional.empty());
  private final Batch batch = Fixtures.batch(NETWORK, 16, 1);

  private static Network network() {
    NetworkBuilder builder = NetworkBuilder.forImages(Choices.of(WIDTH), Shape.image(64, 64, 3));
    return builder.build(
        builder
            .input()
            .then(Pooling.of(Pooling.Kind.AVERAGE, 16, 16))
            .then(Rescale.toUnitRange())
            .then("conv", Convolution.of(WIDTH.size(), Size.of(3)))
            .batchNorm("norm")
            .then(new GlobalAveragePooling())
            .then(new Flatten())
            .then("logits", Dense.of(10)));
  }

  @Test
  void stepsAndEvaluationsKeepNothing() {
    Architecture small = NETWORK.choices().first();
    Architecture large = NETWORK.choices().last();
    try (Supernet supernet = engine.supernet(NETWORK, Fixtures.spec(NETWORK, Fixtures.SGD))) {
      Runnable round =
          () -> {
            supernet.step(0, List.of(Fixtures.draw(large), Fixtures.draw(small)), batch);
            supernet.losses(List.of(small, large), batch);
            supernet.evaluate(small, List.of(batch), List.of(batch));
          };
      assertDoesNotGrow(round, 200, 1000);
    }
  }

  @Test
  void closedNetworksKeepNothing() {
    Architecture large = NETWORK.choices().last();
    try (Supernet supernet = engine.supernet(NETWORK, Fixtures.spec(NETWORK, Fixtures.SGD))) {
      Runnable round =
          () -> {
            try (Subnet subnet =
                supernet.extract(
                    large, List.of(batch), Fixtures.spec(supernet.network(), Fixtures.SGD))) {
              subnet.step(0, batch);
              subnet.logits(batch);
            }
          };
      assertDoesNotGrow(round, 10, 40);
    }
  }

  private void assertDoesNotGrow(Runnable round, int warmUp, int rounds) {
    repeat(round, warmUp);
    long before = nativeBytes();
    repeat(round, rounds);
    assertThat(nativeBytes() - before).isLessThan(BOUND);
  }

  private static void repeat(Runnable round, int times) {
    for (int i = 0; i < times; i++) {
      round.run();
    }
  }

  /** Memory of this process beside the heap. */
  private static long nativeBytes() {
    System.gc();
    return Pointer.physicalBytes() - Runtime.getRuntime().totalMemory();
  }
}
