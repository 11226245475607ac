package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.distiller.Losses;
import org.supernet4j.api.engine.Classifier;
import org.supernet4j.api.engine.Clipping;
import org.supernet4j.api.engine.EngineException;
import org.supernet4j.api.engine.GateGradients;
import org.supernet4j.api.engine.NonFiniteLossException;
import org.supernet4j.api.engine.Optimizer;
import org.supernet4j.api.engine.Probe;
import org.supernet4j.api.engine.Subnet;
import org.supernet4j.api.engine.Supernet;
import org.supernet4j.api.engine.TrainingSpec;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Gates;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.task.Classification;

class FakeEngineTest {
  private static final DatasetInfo DATA = DatasetInfo.numbered("fake", 8, 8, 1, 3);
  private static final SearchSpace SPACE = FakeSpaces.tiny();
  private static final Architecture SMALL = SPACE.smallest();
  private static final Architecture LARGE = SPACE.largest();

  @TempDir private Path folder;
  private final FakeEngine engine = new FakeEngine();

  @AfterEach
  void nothingLeaks() {
    assertThat(engine.tensorBytes()).isZero();
  }

  @Test
  void learnsAndLargerArchitecturesLearnMore() {
    try (Supernet supernet = engine.supernet(SPACE.network(), spec(2))) {
      double untrained = accuracy(supernet, LARGE);
      train(supernet, 0, 200);
      assertThat(accuracy(supernet, LARGE)).isGreaterThan(untrained + 0.2);
      assertThat(accuracy(supernet, LARGE)).isGreaterThan(accuracy(supernet, SMALL));
      assertThat(supernet.losses(List.of(LARGE, SMALL), batch(999))).isSorted();
    }
  }

  @Test
  void goesOnFromASavedStateAsIfNeverStopped() throws Exception {
    try (Supernet one = engine.supernet(SPACE.network(), spec(1));
        Supernet other = engine.supernet(SPACE.network(), spec(1))) {
      train(one, 0, 7);
      one.save(folder.resolve("half"));
      train(one, 7, 20);
      one.save(folder.resolve("whole"));

      other.load(folder.resolve("half"));
      train(other, 7, 20);
      other.save(folder.resolve("again"));
    }
    assertThat(folder.resolve("again")).hasSameBinaryContentAs(folder.resolve("whole"));
  }

  @Test
  void extractedSubnetClassifiesAsTheSupernetDoes() {
    try (Supernet supernet = engine.supernet(SPACE.network(), spec(1))) {
      train(supernet, 0, 10);
      try (Subnet subnet = supernet.extract(SMALL, List.of(batch(50)), spec(1))) {
        assertThat(subnet.evaluate(List.of(), List.of(batch(3))))
            .isEqualTo(supernet.evaluate(SMALL, List.of(batch(50)), List.of(batch(3))));
        assertThat(subnet.network().choices().count()).isZero();
      }
    }
  }

  @Test
  void exportedModelGivesTheSameLogits() {
    try (Subnet subnet = engine.subnet(SPACE.network().at(LARGE), spec(1))) {
      subnet.step(0, batch(0));
      Path model = folder.resolve("model");
      subnet.export(model, DATA);
      try (Classifier opened = engine.open(model)) {
        assertThat(opened.logits(batch(1))).containsExactly(subnet.logits(batch(1)), within(0f));
      }
      assertThatThrownBy(() -> subnet.export(model, DATA)).isInstanceOf(EngineException.class);
    }
    assertThatThrownBy(() -> engine.open(folder)).hasMessageContaining(FakeEngine.MODEL_FILE);
  }

  @Test
  void nonFiniteLossChangesNothing() {
    Path before = folder.resolve("before");
    Path after = folder.resolve("after");
    try (Supernet supernet = engine.supernet(SPACE.network(), spec(1e308))) {
      assertThatThrownBy(
              () -> {
                for (int step = 0; step < 20; step++) {
                  supernet.save(before);
                  supernet.step(step, List.of(Draw.sampled(LARGE)), batch(step));
                }
              })
          .isInstanceOf(NonFiniteLossException.class)
          .hasMessageContaining(LARGE.id());
      supernet.save(after);
    }
    assertThat(after).hasSameBinaryContentAs(before);
  }

  @Test
  void damagedFileIsRefused() throws Exception {
    try (Subnet subnet = engine.subnet(SPACE.network().at(SMALL), spec(1))) {
      Path file = folder.resolve("state");
      subnet.save(file);
      Files.write(file, new byte[] {1, 2, 3});
      assertThatThrownBy(() -> subnet.load(file)).hasMessageContaining(file.toString());
    }
  }

  private static void train(Supernet supernet, int from, int to) {
    for (int step = from; step < to; step++) {
      supernet.step(step, List.of(Draw.sampled(LARGE), Draw.sampled(SMALL)), batch(step));
    }
  }

  private static double accuracy(Supernet supernet, Architecture architecture) {
    return supernet
        .evaluate(architecture, List.of(), List.of(batch(1000), batch(1001)))
        .value("accuracy");
  }

  private static TrainingSpec spec(double learningRate) {
    return new TrainingSpec(
        new Classification(FakeSpaces.CLASSES),
        new Distiller(Losses.ofLabels(0), Losses.ofLabels(0)),
        new Optimizer.Sgd(0, false, 0, false),
        step -> learningRate,
        Clipping.none(),
        new Randomness(1));
  }

  /** Noise that is brighter in a third of the rows, which tells the class. */
  private static Batch batch(long number) {
    RandomGenerator random = new Randomness(2).stream("images", number);
    Batch batch = new Batch(DATA, 32);
    batch.resize(32);
    for (int example = 0; example < batch.size(); example++) {
      int label = random.nextInt(3);
      batch.labels()[example] = label;
      for (int pixel = 0; pixel < 64; pixel++) {
        int bright = pixel / 24 == label ? 20 : 0;
        batch.images()[batch.offset(example) + pixel] = (byte) (bright + random.nextInt(230));
      }
    }
    return batch;
  }

  @Test
  void gatesWeighArchitecturesAndHaveDerivatives() {
    SearchSpace space = FakeSpaces.withOperations();
    Choice operation = space.choices().list().get(0);
    Gates gates = Gates.none().with(operation, 0.3, 0.6);
    Batch batch = batch(5);
    try (Supernet supernet = engine.supernet(space.network(), spec(1))) {
      Draw draw = Draw.sampled(space.largest()).withGates(gates);
      double before = loss(supernet, space, gates, batch);
      assertThat(supernet.step(0, List.of(draw), batch).results().get(0).loss()).isEqualTo(before);
      assertThat(loss(supernet, space, gates, batch)).isLessThan(before);
      GateGradients found =
          supernet.gateGradients(Probe.of(space.largest()).withGates(gates), batch);
      for (int option = 0; option < 2; option++) {
        double[] sides = new double[2];
        for (int side = 0; side < 2; side++) {
          double shift = side == 0 ? 1e-5 : -1e-5;
          double[] moved = {0.3, 0.6};
          moved[option] += shift;
          sides[side] = loss(supernet, space, Gates.none().with(operation, moved), batch);
        }
        assertThat(found.of(operation, option))
            .isCloseTo((sides[0] - sides[1]) / 2e-5, within(1e-7));
      }
    }
  }

  private static double loss(Supernet supernet, SearchSpace space, Gates gates, Batch batch) {
    return supernet.gateGradients(Probe.of(space.largest()).withGates(gates), batch).loss();
  }
}
