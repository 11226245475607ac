package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.engine.Clipping;
import org.supernet4j.api.engine.Optimizer;
import org.supernet4j.api.engine.Optimizer.RmsProp.Form;
import org.supernet4j.api.engine.TrainingSpec;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.space.Architecture;

/** Optimizers and clipping against textbook formulas, fed with the engine's own gradients. */
class OptimizerTest {
  private static final Network NETWORK = SmallSpace.NETWORK;

  /** Narrow and shallow, wide and deep, both: an optional part rests in the second step. */
  private static final List<List<Architecture>> STEPS =
      List.of(
          List.of(SmallSpace.of(4, 2)),
          List.of(SmallSpace.of(2, 1)),
          List.of(SmallSpace.of(2, 2)),
          List.of(SmallSpace.of(4, 1), SmallSpace.of(2, 2)),
          List.of(SmallSpace.of(4, 2), SmallSpace.of(4, 1)));

  static Stream<Optimizer> optimizers() {
    return Stream.of(
        new Optimizer.Sgd(0, false, 0, false),
        new Optimizer.Sgd(0.9, false, 0.1, false),
        new Optimizer.Sgd(0.9, true, 0.1, true),
        new Optimizer.Adam(0.9, 0.999, 1e-8, 0, false),
        new Optimizer.Adam(0.8, 0.99, 1e-3, 0.1, true),
        new Optimizer.Adamw(0.9, 0.999, 1e-8, 0.1, false),
        new Optimizer.Adamw(0.9, 0.999, 1e-8, 0.1, true),
        new Optimizer.RmsProp(Form.PYTORCH, 0.9, 0, 1e-8, 0.1, false),
        new Optimizer.RmsProp(Form.PYTORCH, 0.9, 0.5, 1e-3, 0.1, true),
        new Optimizer.RmsProp(Form.TENSORFLOW, 0.9, 0, 1e-3, 0.1, false),
        new Optimizer.RmsProp(Form.TENSORFLOW, 0.9, 0.9, 1, 0.1, true),
        new Optimizer.RmsProp(Form.TENSORFLOW, 0.8, 0.5, 1e-3, 0, false));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void followsTheTextbook(Optimizer optimizer) {
    check(optimizer, Clipping.none());
  }

  static Stream<Clipping> clippings() {
    return Stream.of(
        new Clipping(Optional.of(0.02), Optional.empty()),
        new Clipping(Optional.empty(), Optional.of(0.1)),
        new Clipping(Optional.of(0.05), Optional.of(0.2)),
        new Clipping(Optional.of(1e6), Optional.of(1e6)));
  }

  @ParameterizedTest
  @MethodSource("clippings")
  void clipsTheSumOverAllDraws(Clipping clipping) {
    check(new Optimizer.Sgd(0.9, false, 0.1, false), clipping);
  }

  private static double learningRate(long step) {
    return 0.1 / (1 + step);
  }

  private static void check(Optimizer optimizer, Clipping clipping) {
    TrainingSpec spec =
        new TrainingSpec(
            Fixtures.task(NETWORK),
            Fixtures.LABELS,
            optimizer,
            OptimizerTest::learningRate,
            clipping,
            new Randomness(7));
    try (TensorFlowSupernet supernet = TensorFlowSupernet.fresh(NETWORK, spec, Fixtures.OPTIONS)) {
      Map<String, ReferenceOptimizer> references = new LinkedHashMap<>();
      Map<String, float[]> values = Fixtures.values(supernet);
      for (Parameter parameter : NETWORK.parameters()) {
        boolean decays = optimizer.decayAll() || parameter.role().isWeight();
        references.put(
            parameter.name(),
            new ReferenceOptimizer(optimizer, decays, values.get(parameter.name())));
      }
      for (int step = 0; step < STEPS.size(); step++) {
        Batch batch = Fixtures.batch(NETWORK, 6, step);
        updateReferences(references, supernet, STEPS.get(step), batch, clipping, step);
        supernet.step(step, STEPS.get(step).stream().map(Fixtures::draw).toList(), batch);
        compare(references, Fixtures.values(supernet), step);
      }
    }
  }

  private static void updateReferences(
      Map<String, ReferenceOptimizer> references,
      TensorFlowSupernet supernet,
      List<Architecture> drawn,
      Batch batch,
      Clipping clipping,
      int step) {
    Map<String, double[]> sums = new LinkedHashMap<>();
    for (Architecture architecture : drawn) {
      supernet
          .gradients(Fixtures.draw(architecture), batch)
          .forEach(
              (name, gradient) -> {
                double[] sum = sums.computeIfAbsent(name, key -> new double[gradient.length]);
                for (int i = 0; i < sum.length; i++) {
                  sum[i] += gradient[i];
                }
              });
    }
    clip(sums, clipping);
    for (Parameter parameter : NETWORK.parameters()) {
      boolean[] used = Fixtures.used(parameter, drawn, NETWORK);
      if (parameter.role().isTrainable() && contains(used)) {
        references
            .get(parameter.name())
            .update(sums.get(parameter.name()), used, learningRate(step));
      }
    }
  }

  private static boolean contains(boolean[] used) {
    for (boolean one : used) {
      if (one) {
        return true;
      }
    }
    return false;
  }

  private static void clip(Map<String, double[]> sums, Clipping clipping) {
    double bound = clipping.value().orElse(Double.POSITIVE_INFINITY);
    sums.replaceAll(
        (name, sum) ->
            Arrays.stream(sum).map(part -> Math.max(-bound, Math.min(bound, part))).toArray());
    double norm =
        Math.sqrt(
            sums.values().stream().flatMapToDouble(Arrays::stream).map(part -> part * part).sum());
    double factor = Math.min(1, clipping.norm().orElse(Double.POSITIVE_INFINITY) / norm);
    sums.replaceAll((name, sum) -> Arrays.stream(sum).map(part -> part * factor).toArray());
  }

  private static void compare(
      Map<String, ReferenceOptimizer> references, Map<String, float[]> found, int step) {
    for (Parameter parameter : NETWORK.parameters()) {
      double[] expected = references.get(parameter.name()).weights();
      for (int i = 0; parameter.role().isTrainable() && i < expected.length; i++) {
        assertThat((double) found.get(parameter.name())[i])
            .as("%s [%d] after step %d", parameter.name(), i, step)
            .isCloseTo(expected[i], within(2e-6));
      }
    }
  }
}
