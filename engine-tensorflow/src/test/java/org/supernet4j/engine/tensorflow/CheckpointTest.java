package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.engine.Clipping;
import org.supernet4j.api.engine.EngineException;
import org.supernet4j.api.engine.Optimizer;
import org.supernet4j.api.engine.TrainingSpec;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.task.Measures;
import org.supernet4j.testkit.RandomSpaces;

class CheckpointTest {
  private static final Network NETWORK = SmallSpace.NETWORK;

  @TempDir private Path folder;

  private static TensorFlowSupernet supernet(Optimizer optimizer, long seed) {
    TrainingSpec spec =
        new TrainingSpec(
            Fixtures.task(NETWORK),
            Fixtures.LABELS,
            optimizer,
            step -> 0.05,
            Clipping.none(),
            new Randomness(seed));
    return TensorFlowSupernet.fresh(NETWORK, spec, Fixtures.OPTIONS);
  }

  private static void train(TensorFlowSupernet supernet, int from, int to) {
    List<Architecture> drawn = List.of(SmallSpace.of(4, 1), SmallSpace.of(2, 2));
    for (int step = from; step < to; step++) {
      Draw draw = Fixtures.draw(drawn.get(step % 2));
      supernet.step(step, List.of(draw), Fixtures.batch(NETWORK, 5, step));
    }
  }

  static Stream<Optimizer> optimizers() {
    return OptimizerTest.optimizers();
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void trainingGoesOnBitForBit(Optimizer optimizer) {
    Path file = folder.resolve("checkpoint");
    Map<String, float[]> expected;
    try (TensorFlowSupernet supernet = supernet(optimizer, 1)) {
      train(supernet, 0, 3);
      supernet.save(file);
      train(supernet, 3, 6);
      expected = Fixtures.values(supernet);
      supernet.load(file);
      train(supernet, 3, 6);
      assertThat(Fixtures.values(supernet)).usingRecursiveComparison().isEqualTo(expected);
    }
    try (TensorFlowSupernet fresh = supernet(optimizer, 2)) {
      fresh.load(file);
      train(fresh, 3, 6);
      assertThat(Fixtures.values(fresh)).usingRecursiveComparison().isEqualTo(expected);
    }
  }

  @Test
  void anEvaluationNeedsNoTrainingGraph() {
    Path file = folder.resolve("checkpoint");
    Batch batch = Fixtures.batch(NETWORK, 5, 9);
    Architecture architecture = SmallSpace.of(4, 2);
    Measures expected;
    try (TensorFlowSupernet supernet = supernet(Fixtures.SGD, 1)) {
      train(supernet, 0, 2);
      supernet.save(file);
      expected = supernet.evaluate(architecture, List.of(), List.of(batch));
    }
    try (TensorFlowSupernet fresh = supernet(Fixtures.SGD, 2)) {
      fresh.load(file);
      assertThat(fresh.evaluate(architecture, List.of(), List.of(batch))).isEqualTo(expected);
      assertThat(fresh.graph().graph().operation("training/share")).isNull();
      assertThat(fresh.training()).isNotNull();
      assertThat(fresh.graph().graph().operation("training/share")).isNotNull();
    }
  }

  @Test
  void subnetsHaveCheckpointsToo() {
    Path file = folder.resolve("subnet");
    Network fixed = NETWORK.at(SmallSpace.of(2, 2));
    Batch batch = Fixtures.batch(NETWORK, 5, 9);
    float[] expected;
    try (TensorFlowSubnet subnet =
        new TensorFlowSubnet(
            TensorFlowSupernet.fresh(
                fixed, Fixtures.spec(fixed, Fixtures.SGD), Fixtures.OPTIONS))) {
      subnet.step(0, batch);
      subnet.save(file);
      expected = subnet.logits(batch);
    }
    try (TensorFlowSubnet other =
        new TensorFlowSubnet(
            TensorFlowSupernet.fresh(fixed, Fixtures.still(fixed), Fixtures.OPTIONS))) {
      other.load(file);
      assertThat(other.logits(batch)).isEqualTo(expected);
    }
  }

  @Test
  void aTargetThatExistsIsKept() throws IOException {
    Path target = Files.writeString(folder.resolve("notes.txt"), "mine");
    try (TensorFlowSupernet supernet = supernet(Fixtures.SGD, 1)) {
      assertThatThrownBy(() -> supernet.save(target))
          .isInstanceOf(EngineException.class)
          .hasMessageContaining("notes.txt exists already");
    }
    assertThat(target).hasContent("mine");
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(target));
  }

  @Test
  void aMissingCheckpointIsNamed() {
    try (TensorFlowSupernet supernet = supernet(Fixtures.SGD, 1)) {
      assertThatThrownBy(() -> supernet.load(folder.resolve("nowhere")))
          .isInstanceOf(EngineException.class)
          .hasMessageContaining("cannot read checkpoint")
          .hasMessageContaining("nowhere")
          .hasMessageContaining("missing");
    }
  }

  @Test
  void aTruncatedCheckpointChangesNothing() throws IOException {
    Path file = folder.resolve("checkpoint");
    try (TensorFlowSupernet supernet = supernet(Fixtures.SGD, 1)) {
      supernet.save(file);
      List<Path> parts;
      try (Stream<Path> listed = Files.list(file)) {
        parts = listed.sorted().toList();
      }
      assertThat(parts).hasSize(2);
      Map<String, float[]> before = Fixtures.values(supernet);
      for (Path part : parts) {
        byte[] content = Files.readAllBytes(part);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
          channel.truncate(content.length / 2);
        }
        assertRefused(supernet, file, before);
        content[content.length / 3] ^= 4;
        Files.write(part, content);
        assertRefused(supernet, file, before);
        content[content.length / 3] ^= 4;
        Files.write(part, content);
      }
      supernet.load(file);
    }
  }

  private static void assertRefused(
      TensorFlowSupernet supernet, Path file, Map<String, float[]> before) {
    assertThatThrownBy(() -> supernet.load(file))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("damaged");
    assertThat(Fixtures.values(supernet)).usingRecursiveComparison().isEqualTo(before);
  }

  @Test
  void aCheckpointOfAnotherNetworkOrOptimizerChangesNothing() {
    Path sgd = folder.resolve("sgd");
    Path narrow = folder.resolve("narrow");
    Path other = folder.resolve("other");
    try (TensorFlowSupernet supernet = supernet(Fixtures.SGD, 2)) {
      supernet.save(sgd);
    }
    try (TensorFlowSupernet supernet =
            TensorFlowSupernet.fresh(
                NETWORK.at(SmallSpace.of(2, 2)),
                Fixtures.spec(NETWORK.at(SmallSpace.of(2, 2)), Fixtures.SGD),
                Fixtures.OPTIONS);
        TensorFlowSupernet random = Fixtures.supernet(RandomSpaces.of(3), Fixtures.SGD)) {
      supernet.save(narrow);
      random.save(other);
    }
    try (TensorFlowSupernet supernet = supernet(new Optimizer.Adam(0.9, 0.999, 1e-8, 0, false), 1);
        TensorFlowSupernet wide = supernet(Fixtures.SGD, 1);
        TensorFlowSupernet part =
            TensorFlowSupernet.fresh(
                NETWORK.at(SmallSpace.of(4, 1)),
                Fixtures.spec(NETWORK.at(SmallSpace.of(4, 1)), Fixtures.SGD),
                Fixtures.OPTIONS)) {
      assertForeign(supernet, sgd, "slot-1/stem/kernel");
      assertForeign(wide, narrow, "parameter/stem/kernel [3, 3, 1, 4]");
      assertForeign(wide, other, "parameter/");
      assertForeign(part, sgd, "parameter/more/conv/kernel");
    }
  }

  private static void assertForeign(TensorFlowSupernet supernet, Path file, String difference) {
    Map<String, float[]> before = Fixtures.values(supernet);
    assertThatThrownBy(() -> supernet.load(file))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("of another network or optimizer")
        .hasMessageContaining(difference);
    assertThat(Fixtures.values(supernet)).usingRecursiveComparison().isEqualTo(before);
  }
}
