package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.supernet4j.engine.tensorflow.GatedSpace.ENTRY;
import static org.supernet4j.engine.tensorflow.GatedSpace.INNER;
import static org.supernet4j.engine.tensorflow.GatedSpace.NETWORK;
import static org.supernet4j.engine.tensorflow.GatedSpace.OPERATION;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.distiller.LossValues;
import org.supernet4j.api.distiller.Losses;
import org.supernet4j.api.engine.Clipping;
import org.supernet4j.api.engine.GateGradients;
import org.supernet4j.api.engine.Probe;
import org.supernet4j.api.engine.TrainingSpec;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Gates;
import org.supernet4j.engine.tensorflow.network.VariableValues;
import org.supernet4j.testkit.ReferenceNetwork;
import org.supernet4j.testkit.ReferencePass;
import org.supernet4j.testkit.ReferenceWeights;

/** Alternatives that run side by side, against the plain-Java reference in doubles. */
class GatesTest {
  private static final int BATCH = 5;
  private static final Gates ALL =
      Gates.none().with(ENTRY, 0.3, 0.7).with(OPERATION, 0.2, 0.5, 0.3).with(INNER, 0.6, -0.4);
  private static final Gates TWO =
      Gates.none().with(OPERATION, Map.of(0, 0.0, 2, 1.0)).with(INNER, Map.of(0, 1.0, 1, 0.0));
  private static final Gates ONE = Gates.none().with(OPERATION, Map.of(1, 0.7));

  @TempDir private Path folder;

  private final Batch batch = Fixtures.batch(NETWORK, BATCH, 3);
  private final Map<String, double[]> weights = ReferenceWeights.random(NETWORK, 11);
  private final TensorFlowSupernet supernet = supernet();

  private TensorFlowSupernet supernet() {
    return TensorFlowSupernet.with(
        floats(), NETWORK, Fixtures.spec(NETWORK, Fixtures.SGD), Fixtures.OPTIONS);
  }

  private Map<String, float[]> floats() {
    Map<String, float[]> floats = new HashMap<>();
    weights.forEach(
        (name, values) -> {
          float[] copy = new float[values.length];
          for (int i = 0; i < copy.length; i++) {
            copy[i] = (float) values[i];
          }
          floats.put(name, copy);
        });
    return floats;
  }

  @AfterEach
  void close() {
    supernet.close();
  }

  static Stream<Arguments> gated() {
    return Stream.of(ALL, TWO, ONE)
        .flatMap(
            gates ->
                Stream.of(
                    Arguments.of(gates, GatedSpace.of(3, 1)),
                    Arguments.of(gates, GatedSpace.of(5, 2))));
  }

  private static Draw draw(Architecture architecture, Gates gates) {
    return new Draw(architecture, Draw.Role.SAMPLED, Draw.Guidance.LABELS, false, false, gates);
  }

  @ParameterizedTest
  @MethodSource("gated")
  void lossAndDerivativesByGatesAreTheReferences(Gates gates, Architecture architecture) {
    GateGradients found = supernet.gateGradients(Probe.of(architecture).withGates(gates), batch);
    Network fixed = NETWORK.at(architecture, gates);
    assertThat(found.loss())
        .isCloseTo(
            ReferenceNetwork.meanCrossEntropy(
                fixed,
                ReferenceWeights.of(NETWORK, weights, architecture, gates),
                batch.images(),
                batch.labels(),
                ReferencePass.training()),
            within(1e-5));
    assertThat(found.derivatives().keySet()).isEqualTo(gates.choices());
    gates
        .weights()
        .forEach(
            (choice, byOption) -> {
              assertThat(found.derivatives().get(choice).keySet()).isEqualTo(byOption.keySet());
              for (int option : byOption.keySet()) {
                assertThat(found.of(choice, option))
                    .as("by gate %s of %s in %s", option, choice, architecture)
                    .isCloseTo(
                        ReferenceNetwork.numericGateGradient(
                            NETWORK,
                            architecture,
                            gates,
                            weights,
                            batch.images(),
                            batch.labels(),
                            ReferencePass.training(),
                            choice,
                            option),
                        within(2e-5));
              }
            });
  }

  @ParameterizedTest
  @MethodSource("gated")
  void gradientsOfWeightsAreTheReferences(Gates gates, Architecture architecture) {
    Network fixed = NETWORK.at(architecture, gates);
    Map<String, double[]> part = ReferenceWeights.of(NETWORK, weights, architecture, gates);
    Map<String, float[]> found = supernet.gradients(draw(architecture, gates), batch);
    for (Parameter whole : NETWORK.parameters()) {
      if (!whole.role().isTrainable()) {
        continue;
      }
      float[] gradient = found.get(whole.name());
      if (!part.containsKey(whole.name())) {
        assertThat(gradient).as("unused %s", whole.name()).containsOnly(0);
        continue;
      }
      double[] expected =
          ReferenceNetwork.meanCrossEntropyGradient(
              fixed, part, batch.images(), batch.labels(), ReferencePass.training(), whole.name());
      float[] used = VariableValues.cut(gradient, whole, whole.at(architecture));
      for (int i = 0; i < expected.length; i++) {
        assertThat((double) used[i])
            .as("%s[%d]", whole.name(), i)
            .isCloseTo(expected[i], within(1e-4));
      }
    }
  }

  @Test
  void gateGradientsChangeNothing() {
    Architecture large = GatedSpace.of(5, 2);
    Path before = folder.resolve("before");
    Path after = folder.resolve("after");
    supernet.step(0, List.of(draw(large, ALL)), batch);
    supernet.save(before);
    Map<String, float[]> values = Fixtures.values(supernet);
    Probe probe = Probe.of(large).withGates(ALL);
    GateGradients first = supernet.gateGradients(probe, batch);
    supernet.gateGradients(probe.withRegularization(4), batch);
    assertThat(supernet.gateGradients(probe, batch)).isEqualTo(first);
    supernet.save(after);
    assertThat(Fixtures.values(supernet)).usingRecursiveComparison().isEqualTo(values);
    for (String file : List.of(before.toFile().list())) {
      assertThat(after.resolve(file)).hasSameBinaryContentAs(before.resolve(file));
    }
    supernet.step(1, List.of(draw(large, ALL)), batch);
    Map<String, float[]> expected = Fixtures.values(supernet);
    try (TensorFlowSupernet twin = supernet()) {
      twin.step(0, List.of(draw(large, ALL)), batch);
      twin.step(1, List.of(draw(large, ALL)), batch);
      assertThat(Fixtures.values(twin)).usingRecursiveComparison().isEqualTo(expected);
    }
  }

  @Test
  void gatesOfOneOptionCompileToTheGraphWithoutGates() {
    Architecture skip = NETWORK.choices().first();
    Gates single = Gates.none().with(OPERATION, Map.of(2, 1.0)).with(ENTRY, Map.of(1, 1.0));
    Architecture same = single.withSingleOptions(skip);
    supernet.step(0, List.of(draw(same, Gates.none())), batch);
    int operations = operations();
    Map<String, float[]> expected = Fixtures.values(supernet);
    try (TensorFlowSupernet twin = supernet()) {
      twin.step(0, List.of(draw(skip, single)), batch);
      assertThat(Fixtures.values(twin)).usingRecursiveComparison().isEqualTo(expected);
    }
    supernet.step(1, List.of(draw(skip, single)), batch);
    assertThat(operations()).isEqualTo(operations);
    supernet.step(2, List.of(draw(skip, ALL)), batch);
    assertThat(operations()).isGreaterThan(operations);
  }

  private int operations() {
    int[] count = {0};
    supernet.graph().graph().operations().forEachRemaining(operation -> count[0]++);
    return count[0];
  }

  @Test
  void aStepLeavesPartsWithoutAGateAlone() {
    Architecture large = GatedSpace.of(5, 2);
    supernet.step(0, List.of(draw(large, Gates.none())), batch);
    Map<String, float[]> before = Fixtures.values(supernet);
    supernet.step(1, List.of(draw(large, ONE)), batch);
    Map<String, float[]> after = Fixtures.values(supernet);
    for (Parameter parameter : NETWORK.parameters()) {
      boolean runs = !parameter.name().contains("/conv/") && !parameter.name().contains("/inner/");
      if (runs && parameter.role().isWeight()) {
        assertThat(after.get(parameter.name())).isNotEqualTo(before.get(parameter.name()));
      } else if (!runs) {
        assertThat(after.get(parameter.name()))
            .as(parameter.name())
            .isEqualTo(before.get(parameter.name()));
      }
    }
  }

  @Test
  void regularisationActsOnTheBranchesThatDrop() {
    Probe probe = Probe.of(GatedSpace.of(5, 2)).withGates(ALL);
    double plain = supernet.gateGradients(probe, batch).loss();
    double dropped = supernet.gateGradients(probe.withRegularization(1), batch).loss();
    assertThat(dropped).isNotEqualTo(plain);
    assertThat(supernet.gateGradients(probe.withRegularization(1), batch).loss())
        .isEqualTo(dropped);
  }

  @Test
  void aGatedStudentLearnsFromATeacherWithoutGates() {
    Distiller distiller = new Distiller(Losses.ofLabels(0), GatesTest::distance);
    TrainingSpec spec =
        new TrainingSpec(
            Fixtures.task(NETWORK),
            distiller,
            Fixtures.SGD,
            step -> 0,
            Clipping.none(),
            new Randomness(1));
    Architecture large = GatedSpace.of(5, 2);
    Draw teacher = new Draw(large, Draw.Role.LARGEST, Draw.Guidance.LABELS, true, false);
    Draw student = new Draw(large, Draw.Role.SAMPLED, Draw.Guidance.DISTILLER, false, false, ALL);
    try (TensorFlowSupernet taught =
        TensorFlowSupernet.with(floats(), NETWORK, spec, Fixtures.OPTIONS)) {
      assertThat(taught.step(0, List.of(teacher, student), batch).results().get(1).loss())
          .isCloseTo(distance(logits(large, ALL), logits(large, Gates.none())), within(1e-5));
    }
  }

  private static Expression distance(LossValues values) {
    return values.student().minus(values.teacher()).square().sum();
  }

  private double[][] logits(Architecture architecture, Gates gates) {
    return ReferenceNetwork.logits(
        NETWORK.at(architecture, gates),
        ReferenceWeights.of(NETWORK, weights, architecture, gates),
        batch.images(),
        BATCH,
        ReferencePass.training());
  }

  private static double distance(double[][] some, double[][] others) {
    double sum = 0;
    for (int n = 0; n < some.length; n++) {
      for (int i = 0; i < some[n].length; i++) {
        sum += Math.pow(some[n][i] - others[n][i], 2);
      }
    }
    return sum / some.length;
  }

  @Test
  void aChoiceThatDecidesASizeIsRefused() {
    Gates widths = Gates.none().with(GatedSpace.WIDTH, 0.5, 0.5);
    Gates depths = Gates.none().with(GatedSpace.DEPTH, 0.5, 0.5);
    Architecture large = GatedSpace.of(5, 2);
    assertThatThrownBy(() -> supernet.gateGradients(Probe.of(large).withGates(widths), batch))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("choice 'width' cannot have gates")
        .hasMessageContaining("'stem'");
    assertThatThrownBy(() -> supernet.step(0, List.of(draw(large, depths)), batch))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("choice 'depth' cannot have gates")
        .hasMessageContaining("'more'");
    assertThatThrownBy(() -> supernet.gateGradients(Probe.of(large), batch))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no gate")
        .hasMessageContaining("[entry, operation, inner]");
  }
}
