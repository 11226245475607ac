package org.supernet4j.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.distiller.Losses;
import org.supernet4j.api.engine.Clipping;
import org.supernet4j.api.engine.Engine;
import org.supernet4j.api.engine.Optimizer;
import org.supernet4j.api.engine.Subnet;
import org.supernet4j.api.engine.Supernet;
import org.supernet4j.api.engine.TrainingSpec;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.task.Classification;
import org.supernet4j.runtime.config.ConfigLoader;
import org.supernet4j.runtime.plugin.ComponentLoader;
import org.supernet4j.searchspaces.nasbench101.NasBench101Factory;
import org.supernet4j.searchspaces.nasbench101.NasBench101Settings;
import org.supernet4j.searchspaces.nasbench201.NasBench201Factory;
import org.supernet4j.searchspaces.nasbench201.NasBench201Settings;
import org.supernet4j.searchspaces.nasbenchmacro.NasBenchMacroFactory;
import org.supernet4j.testkit.Contexts;

/** The networks of the benchmarks' spaces as TensorFlow has them. */
class NasBenchNetworksTest {
  private static final DatasetInfo DATA = DatasetInfo.numbered("random", 16, 16, 3, 4);
  private static final int BATCH = 6;
  private static final Batch IMAGES = images();
  private static final TrainingSpec SPEC =
      new TrainingSpec(
          new Classification(4),
          new Distiller(Losses.ofLabels(0), Losses.ofLabels(0)),
          new Optimizer.Sgd(0.9, true, 1e-3, true),
          step -> 0.01,
          Clipping.none(),
          new Randomness(7));

  static Stream<SearchSpace> spaces() {
    return Stream.of(
        new NasBench101Factory().create(new NasBench101Settings(2, 1, 8, 7), Contexts.space(DATA)),
        new NasBench201Factory().create(new NasBench201Settings(4, 1), Contexts.space(DATA)),
        new NasBenchMacroFactory().create(new NoSettings(), Contexts.space(DATA)));
  }

  private static Batch images() {
    Batch batch = new Batch(DATA, BATCH);
    batch.resize(BATCH);
    SplittableRandom random = new SplittableRandom(3);
    random.nextBytes(batch.images());
    for (int i = 0; i < BATCH; i++) {
      batch.labels()[i] = random.nextInt(DATA.classes().size());
    }
    return batch;
  }

  private static Engine engine() {
    return Engines.create(
        new ConfigLoader(ComponentLoader.load()).load("quickstart", List.of()).engine());
  }

  /** After a step, so that weights and statistics are not those of the beginning. */
  @ParameterizedTest
  @MethodSource("spaces")
  void extractedSubnetsAreThoseOfTheSupernet(SearchSpace space) {
    List<Batch> batches = List.of(IMAGES);
    SplittableRandom random = new SplittableRandom(1);
    try (Supernet supernet = engine().supernet(space.network(), SPEC)) {
      supernet.step(0, List.of(Draw.sampled(space.largest())), IMAGES);
      for (Architecture architecture :
          List.of(space.smallest(), space.random(random), space.random(random))) {
        double shared = supernet.evaluate(architecture, batches, batches).value("loss");
        try (Subnet subnet = supernet.extract(architecture, batches, SPEC)) {
          double alone = subnet.evaluate(batches, batches).value("loss");
          assertThat(shared).as("%s of %s", architecture, space.name()).isFinite().isPositive();
          assertThat(alone).isEqualTo(shared, within(1e-4 * Math.max(1, shared)));
        }
      }
    }
  }

  /** The network of the benchmark itself, which may be another than the supernet's part. */
  @ParameterizedTest
  @MethodSource("spaces")
  void architecturesTrainAlone(SearchSpace space) {
    Architecture architecture = space.random(new SplittableRandom(2));
    try (Subnet alone = engine().subnet(space.network(architecture), SPEC)) {
      double before = alone.step(0, IMAGES).loss();
      double after = before;
      for (int step = 1; step < 10; step++) {
        after = alone.step(step, IMAGES).loss();
      }
      assertThat(before).isFinite().isPositive();
      assertThat(after).as("loss on the same images").isLessThan(before);
    }
  }
}
