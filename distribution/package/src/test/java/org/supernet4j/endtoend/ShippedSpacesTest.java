package org.supernet4j.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
import org.supernet4j.searchspaces.mobile.AttentiveNasSmallFactory;
import org.supernet4j.searchspaces.mobile.AttentiveNasSmallSettings;
import org.supernet4j.searchspaces.mobile.Normalization;
import org.supernet4j.searchspaces.mobile.OnceForAllFactory;
import org.supernet4j.searchspaces.mobile.OnceForAllSettings;
import org.supernet4j.testkit.Contexts;

/** Shipped spaces whole: what the supernet says of an architecture, the architecture says alone. */
class ShippedSpacesTest {
  private static final int CLASSES = 4;

  /** Of the largest loss: single precision through sixty layers has no more. */
  private static final double NEAR = 1e-5;

  private static final DatasetInfo DATA = DatasetInfo.numbered("noise", 32, 32, 3, CLASSES);

  static Stream<SearchSpace> spaces() {
    return Stream.of(
        new AttentiveNasSmallFactory()
            .create(AttentiveNasSmallSettings.standard(), Contexts.space(DATA)),
        new OnceForAllFactory()
            .create(
                new OnceForAllSettings(List.of(32, 48), 0.5, Normalization.imageNet(), 0.1),
                Contexts.space(DATA)));
  }

  @ParameterizedTest
  @MethodSource("spaces")
  void supernetAndSubnetsClassifyAlike(SearchSpace space) {
    Engine engine =
        Engines.create(
            new ConfigLoader(ComponentLoader.load()).load("quickstart", List.of()).engine());
    Batch calibration = batch(16, 1);
    SplittableRandom random = new SplittableRandom(5);
    List<Architecture> architectures =
        List.of(space.smallest(), space.largest(), space.random(random), space.random(random));
    try (Supernet supernet = engine.supernet(space.network(), spec())) {
      for (int step = 0; step < 3; step++) {
        supernet.step(step, architectures.stream().map(Draw::sampled).toList(), batch(16, step));
      }
      for (Architecture architecture : architectures) {
        try (Subnet subnet = supernet.extract(architecture, List.of(calibration), spec())) {
          double[] shared = new double[CLASSES];
          double[] alone = new double[CLASSES];
          for (int label = 0; label < CLASSES; label++) {
            Batch one = batch(1, 9);
            one.labels()[0] = label;
            shared[label] =
                supernet.evaluate(architecture, List.of(calibration), List.of(one)).value("loss");
            alone[label] = subnet.evaluate(List.of(), List.of(one)).value("loss");
          }
          double scale = Math.max(1, DoubleStream.of(shared).max().orElseThrow());
          assertThat(alone)
              .as("%s: -log p of each label", architecture)
              .containsExactly(shared, within(NEAR * scale));
        }
      }
    }
  }

  private static TrainingSpec spec() {
    return new TrainingSpec(
        new Classification(CLASSES),
        new Distiller(Losses.ofLabels(0), Losses.ofLabels(0)),
        new Optimizer.Sgd(0.9, true, 1e-5, false),
        step -> 0.01,
        Clipping.none(),
        new Randomness(3));
  }

  private static Batch batch(int size, long seed) {
    Batch batch = new Batch(DATA, size);
    batch.resize(size);
    SplittableRandom random = new SplittableRandom(seed);
    random.nextBytes(batch.images());
    for (int i = 0; i < size; i++) {
      batch.labels()[i] = random.nextInt(CLASSES);
    }
    return batch;
  }
}
