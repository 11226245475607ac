package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supernet4j.engine.tensorflow.GatedSpace.NETWORK;
import static org.supernet4j.engine.tensorflow.GatedSpace.OPERATION;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.engine.BatchResult;
import org.supernet4j.api.engine.Clipping;
import org.supernet4j.api.engine.Probe;
import org.supernet4j.api.engine.TrainingSpec;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.DrawResult;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Gates;
import org.supernet4j.api.task.Measures;

/** Subnets that are run as in training, without any change. */
class ProbesTest {
  private static final Architecture LARGE = GatedSpace.of(5, 2);
  private static final Gates GATES = Gates.none().with(OPERATION, 0.2, 0.5, 0.3);

  @TempDir private Path folder;

  private final Batch batch = Fixtures.batch(NETWORK, 6, 3);
  private final TensorFlowSupernet supernet =
      TensorFlowSupernet.fresh(NETWORK, Fixtures.spec(NETWORK, Fixtures.SGD), Fixtures.OPTIONS);

  @AfterEach
  void close() {
    supernet.close();
  }

  private static Draw draw(Gates gates) {
    return new Draw(LARGE, Draw.Role.SAMPLED, Draw.Guidance.LABELS, false, false, gates);
  }

  @Test
  void aMeasureIsWhatTheNextStepFinds() {
    for (Gates gates : List.of(Gates.none(), GATES)) {
      BatchResult found = supernet.measure(Probe.of(LARGE).withGates(gates), batch);
      DrawResult step = supernet.step(0, List.of(draw(gates)), batch).results().get(0);
      assertThat(found.loss()).isEqualTo(step.loss());
      assertThat(found.sums()).isEqualTo(step.sums());
      assertThat(found.sums().examples()).isEqualTo(batch.size());
    }
  }

  @Test
  void dropoutActsWhereAProbeSaysSo() {
    Gates depthwise = Gates.none().with(OPERATION, Map.of(1, 1.0));
    Probe probe = Probe.of(LARGE).withGates(depthwise);
    double plain = supernet.measure(probe, batch).loss();
    double dropped = supernet.measure(probe.withRegularization(1), batch).loss();
    assertThat(dropped).isNotEqualTo(plain);
    assertThat(supernet.measure(probe.withRegularization(1), batch).loss()).isEqualTo(dropped);
    assertThat(supernet.measure(probe.withRegularization(2), batch).loss()).isNotEqualTo(dropped);
  }

  @Test
  void gradientsOfWeightsAreThoseOfAStepAndChangeNothing() {
    supernet.step(0, List.of(draw(GATES)), batch);
    Map<String, float[]> before = Fixtures.values(supernet);
    for (Gates gates : List.of(Gates.none(), GATES)) {
      Map<String, float[]> found =
          supernet.weightGradients(Probe.of(LARGE).withGates(gates), batch);
      assertThat(found)
          .usingRecursiveComparison()
          .isEqualTo(supernet.gradients(draw(gates), batch));
      assertThat(found.values().stream().anyMatch(ProbesTest::isMoving)).isTrue();
    }
    assertThat(Fixtures.values(supernet)).usingRecursiveComparison().isEqualTo(before);
  }

  private static boolean isMoving(float[] gradient) {
    for (float value : gradient) {
      if (value != 0) {
        return true;
      }
    }
    return false;
  }

  @Test
  void aLookWithOtherWeightsIsOneOfTheirSupernet() {
    Path file = folder.resolve("before");
    supernet.step(0, List.of(draw(Gates.none())), batch);
    supernet.save(file);
    Map<String, float[]> own = supernet.weights();
    TrainingSpec spec =
        new TrainingSpec(
            Fixtures.task(NETWORK),
            Fixtures.LABELS,
            Fixtures.SGD,
            step -> 1,
            Clipping.none(),
            new Randomness(2));
    try (TensorFlowSupernet other = TensorFlowSupernet.fresh(NETWORK, spec, Fixtures.OPTIONS)) {
      Measures there = other.evaluate(LARGE, List.of(batch), List.of(batch));
      Measures here = supernet.evaluate(LARGE, List.of(batch), List.of(batch));
      assertThat(
              supernet.withWeights(
                  other.weights(), () -> supernet.evaluate(LARGE, List.of(batch), List.of(batch))))
          .isEqualTo(there)
          .isNotEqualTo(here);
      assertThat(supernet.weights()).usingRecursiveComparison().isEqualTo(own);
      assertThat(supernet.evaluate(LARGE, List.of(batch), List.of(batch))).isEqualTo(here);
      other.assign(own);
      assertThat(other.evaluate(LARGE, List.of(batch), List.of(batch))).isEqualTo(here);
    }
    supernet.step(1, List.of(draw(Gates.none())), batch);
    Map<String, float[]> expected = supernet.weights();
    supernet.load(file);
    supernet.withWeights(Map.of("logits/bias", new float[3]), () -> 0);
    supernet.step(1, List.of(draw(Gates.none())), batch);
    assertThat(supernet.weights()).usingRecursiveComparison().isEqualTo(expected);
  }

  @Test
  void weightsThatDoNotFitAreRefused() {
    Map<String, float[]> own = supernet.weights();
    assertThatThrownBy(() -> supernet.assign(Map.of("logits/bias", new float[4])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4 values for parameter 'logits/bias'")
        .hasMessageContaining("[3]");
    assertThatThrownBy(() -> supernet.assign(Map.of("head/bias", new float[3])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no such parameter");
    assertThat(supernet.weights()).usingRecursiveComparison().isEqualTo(own);
  }

  @Test
  void gatesThatANetworkCannotHaveAreRefused() {
    Probe probe = Probe.of(LARGE).withGates(Gates.none().with(GatedSpace.WIDTH, 1, 0));
    assertThatThrownBy(() -> supernet.measure(probe, batch))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'width' cannot have gates");
    assertThatThrownBy(() -> supernet.weightGradients(probe, batch))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'width' cannot have gates");
  }
}
