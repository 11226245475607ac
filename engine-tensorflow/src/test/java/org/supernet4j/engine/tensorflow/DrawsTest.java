package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.distiller.Loss;
import org.supernet4j.api.distiller.Losses;
import org.supernet4j.api.engine.Clipping;
import org.supernet4j.api.engine.Optimizer;
import org.supernet4j.api.engine.TrainingSpec;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.DrawResult;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.testkit.LossEvaluator;
import org.supernet4j.testkit.LossInputs;

/** What draws of a step learn from, and how they add up. */
class DrawsTest {
  private static final int BATCH = 6;
  private static final Architecture LARGE = SmallSpace.of(4, 2);
  private static final Architecture MEDIUM = SmallSpace.of(4, 1);
  private static final Architecture SMALL = SmallSpace.of(2, 1);
  private static final Loss LABELS = Losses.ofLabels(0.1);
  private static final Loss DISTILLATION =
      values ->
          values
              .teacher()
              .times(0.5)
              .softmax()
              .times(values.student().times(0.5).logSoftmax())
              .sum()
              .times(-4.0);

  private final Batch batch = Fixtures.batch(SmallSpace.NETWORK, BATCH, 1);
  private final TensorFlowSupernet supernet = supernet(new Distiller(LABELS, DISTILLATION), 1);

  private static TensorFlowSupernet supernet(Distiller distiller, double learningRate) {
    TrainingSpec spec =
        new TrainingSpec(
            Fixtures.task(SmallSpace.NETWORK),
            distiller,
            new Optimizer.Sgd(0, false, 0, false),
            step -> learningRate,
            Clipping.none(),
            new Randomness(3));
    return TensorFlowSupernet.fresh(SmallSpace.NETWORK, spec, Fixtures.OPTIONS);
  }

  @AfterEach
  void close() {
    supernet.close();
  }

  private static Draw byLabels(Architecture architecture, boolean teacher) {
    return new Draw(architecture, Draw.Role.SAMPLED, Draw.Guidance.LABELS, teacher, false);
  }

  private static Draw byTeacher(Architecture architecture, boolean teacher) {
    return new Draw(architecture, Draw.Role.SAMPLED, Draw.Guidance.DISTILLER, teacher, false);
  }

  private double[][] logits(Architecture architecture, Batch images) {
    return Fixtures.rows(
        Fixtures.trainingLogits(supernet, architecture, images, false, 0), images.size());
  }

  private static int[] labels(Batch images) {
    return images.labels();
  }

  @Test
  void theGradientsOfAllDrawsAddUp() {
    List<Draw> draws = List.of(byLabels(LARGE, false), byLabels(SMALL, false));
    Map<String, float[]> large = supernet.gradients(draws.get(0), batch);
    Map<String, float[]> small = supernet.gradients(draws.get(1), batch);
    Map<String, float[]> before = Fixtures.values(supernet);
    supernet.step(0, draws, batch);
    Map<String, float[]> after = Fixtures.values(supernet);
    large.forEach(
        (name, gradient) -> {
          for (int i = 0; i < gradient.length; i++) {
            assertThat(before.get(name)[i] - after.get(name)[i])
                .as("%s [%d]", name, i)
                .isCloseTo(gradient[i] + small.get(name)[i], within(1e-6f));
          }
        });
  }

  @Test
  void studentsLearnFromTheTeacherOfTheirStep() {
    for (int step = 0; step < 2; step++) {
      Batch images = Fixtures.batch(SmallSpace.NETWORK, BATCH - step, 10 + step);
      double[][] teacher = logits(LARGE, images);
      LossInputs taught = new LossInputs(logits(SMALL, images), teacher, labels(images));
      LossInputs alone = LossInputs.withoutTeacher(teacher, labels(images));
      float[] before = Fixtures.values(supernet).get("logits/bias");
      List<DrawResult> results =
          supernet
              .step(step, List.of(byLabels(LARGE, true), byTeacher(SMALL, false)), images)
              .results();
      float[] after = Fixtures.values(supernet).get("logits/bias");
      assertThat(results.get(0).loss())
          .isCloseTo(new LossEvaluator(LABELS).mean(alone), within(1e-5));
      assertThat(results.get(1).loss())
          .isCloseTo(new LossEvaluator(DISTILLATION).mean(taught), within(1e-5));
      double[][] byLabels = new LossEvaluator(LABELS).gradient(alone);
      double[][] byTeacher = new LossEvaluator(DISTILLATION).gradient(taught);
      for (int i = 0; i < before.length; i++) {
        double sum = 0;
        for (int example = 0; example < images.size(); example++) {
          sum += byLabels[example][i] + byTeacher[example][i];
        }
        assertThat((double) before[i] - after[i]).isCloseTo(sum, within(1e-5));
      }
    }
  }

  @Test
  void aStudentMayTeachTheNext() {
    double[][] large = logits(LARGE, batch);
    double[][] medium = logits(MEDIUM, batch);
    double[][] small = logits(SMALL, batch);
    List<Draw> chain =
        List.of(byLabels(LARGE, true), byTeacher(MEDIUM, true), byTeacher(SMALL, false));
    List<DrawResult> results = supernet.step(0, chain, batch).results();
    LossEvaluator evaluator = new LossEvaluator(DISTILLATION);
    assertThat(results.get(1).loss())
        .isCloseTo(evaluator.mean(new LossInputs(medium, large, labels(batch))), within(1e-5));
    assertThat(results.get(2).loss())
        .isCloseTo(evaluator.mean(new LossInputs(small, medium, labels(batch))), within(1e-5));
  }

  @Test
  void aStudentWithoutATeacherBeforeItIsRefused() {
    supernet.step(0, List.of(byLabels(LARGE, true)), batch);
    List<Draw> late = List.of(byTeacher(SMALL, false), byLabels(LARGE, true));
    assertThatThrownBy(() -> supernet.step(1, late, batch))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("draw 0")
        .hasMessageContaining("plan a teacher first");
    assertThatThrownBy(() -> supernet.step(1, List.of(), batch))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one draw");
  }

  @Test
  void theLeadingMeasureIsThatOfTheTrainingPass() {
    int expected = 0;
    double[][] logits = logits(LARGE, batch);
    for (int example = 0; example < BATCH; example++) {
      int best = 0;
      for (int i = 1; i < logits[example].length; i++) {
        best = logits[example][i] > logits[example][best] ? i : best;
      }
      expected += best == batch.labels()[example] ? 1 : 0;
    }
    DrawResult result = supernet.step(0, List.of(byLabels(LARGE, false)), batch).results().get(0);
    assertThat(result.sums().measures().value("accuracy")).isEqualTo((double) expected / BATCH);
    assertThat(result.sums().examples()).isEqualTo(BATCH);
  }

  @Test
  void lossesAreLabelLossesAndChangeNothing() {
    try (TensorFlowSupernet twin = supernet(new Distiller(LABELS, DISTILLATION), 1)) {
      List<Architecture> candidates = List.of(LARGE, SMALL, MEDIUM);
      Map<String, float[]> before = Fixtures.values(supernet);
      double[] losses = supernet.losses(candidates, batch);
      for (int i = 0; i < losses.length; i++) {
        LossInputs inputs =
            LossInputs.withoutTeacher(logits(candidates.get(i), batch), labels(batch));
        assertThat(losses[i]).isCloseTo(new LossEvaluator(LABELS).mean(inputs), within(1e-5));
      }
      assertThat(Fixtures.values(supernet)).usingRecursiveComparison().isEqualTo(before);
      List<Draw> draws = List.of(byLabels(LARGE, true), byTeacher(SMALL, false));
      supernet.step(0, draws, batch);
      twin.step(0, draws, batch);
      assertThat(Fixtures.values(supernet))
          .usingRecursiveComparison()
          .isEqualTo(Fixtures.values(twin));
    }
  }

  @Test
  void aDistillerMayIgnoreTheStudent() {
    Distiller indifferent = new Distiller(LABELS, values -> Expression.constant(2));
    try (TensorFlowSupernet other = supernet(indifferent, 1)) {
      List<Draw> draws = List.of(byTeacher(LARGE, false));
      Map<String, float[]> before = Fixtures.values(other);
      assertThat(other.step(0, draws, batch).results().get(0).loss()).isEqualTo(2);
      Map<String, float[]> after = Fixtures.values(other);
      assertThat(after.get("logits/matrix")).isEqualTo(before.get("logits/matrix"));
      assertThat(other.step(1, List.of(byLabels(LARGE, false)), batch).results().get(0).loss())
          .isNotEqualTo(2);
    }
  }
}
