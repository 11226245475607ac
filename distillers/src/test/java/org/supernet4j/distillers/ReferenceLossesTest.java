package org.supernet4j.distillers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.distiller.Loss;
import org.supernet4j.testkit.Contexts;
import org.supernet4j.testkit.LossEvaluator;
import org.supernet4j.testkit.LossInputs;
import org.supernet4j.testkit.NeedsSharedData;
import org.supernet4j.testkit.SharedData;

/** The losses against values of public implementations. */
@NeedsSharedData(ReferenceLossesTest.VECTORS)
class ReferenceLossesTest {
  static final String VECTORS = "vectors/distillation-losses.json";
  private static final Offset<Double> TOLERANCE = within(1e-5);
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void smoothedCrossEntropyAgrees() throws IOException {
    for (JsonNode reference : references("ce_smooth")) {
      LossInputs inputs =
          LossInputs.withoutTeacher(
              matrix(reference.get("logits")), labels(reference.get("target")));
      Loss loss =
          new LabelsDistillerFactory()
              .create(
                  new LabelsSettings(reference.get("label_smoothing").asDouble()),
                  Contexts.distiller())
              .studentLoss();
      assertAgrees(loss, inputs, reference);
    }
  }

  @Test
  void softCrossEntropyAgrees() throws IOException {
    for (JsonNode reference : references("kl_soft")) {
      if (!reference.has("target")) {
        assertAgrees(kl(reference), inputs(reference), reference);
      }
    }
  }

  /** The reference adds {@code (1 - alpha)} cross-entropy, of logits divided by the temperature. */
  @Test
  void softCrossEntropyAtHigherTemperatureAgrees() throws IOException {
    for (JsonNode reference : references("kl_soft")) {
      if (reference.has("target")) {
        double alpha = reference.get("alpha").asDouble();
        double sharpness = 1 / reference.get("temperature").asDouble();
        Loss soft = kl(reference);
        Loss both =
            values ->
                soft.of(values)
                    .times(alpha)
                    .minus(
                        values
                            .target("label")
                            .oneHot(values.student().shape().channels())
                            .times(values.student().times(sharpness).logSoftmax())
                            .sum()
                            .times(1 - alpha));
        assertAgrees(both, inputs(reference), reference);
      }
    }
  }

  @Test
  void alphaDivergencesAgree() throws IOException {
    for (JsonNode reference : references("adaptive")) {
      for (String which : List.of("alpha_min", "alpha_max")) {
        double alpha = reference.get(which).asDouble();
        AlphaDivergence divergence =
            new AlphaDivergence(alpha, reference.get("iw_clip").asDouble());
        assertThat(new LossEvaluator(divergence::value).values(inputs(reference)))
            .as("divergences of order %s, %s", alpha, reference.get("case").asText())
            .containsExactly(row(reference.get("div_" + which)), TOLERANCE);
        assertThat(new LossEvaluator(divergence).values(inputs(reference)))
            .as("losses of order %s, %s", alpha, reference.get("case").asText())
            .containsExactly(row(reference.get("surrogate_" + which)), TOLERANCE);
      }
    }
  }

  @Test
  void adaptiveAlphaDivergenceAgrees() throws IOException {
    for (JsonNode reference : references("adaptive")) {
      AdaptiveAlphaDivergenceSettings settings =
          new AdaptiveAlphaDivergenceSettings(
              reference.get("alpha_min").asDouble(),
              reference.get("alpha_max").asDouble(),
              reference.get("iw_clip").asDouble(),
              0);
      Loss loss =
          new AdaptiveAlphaDivergenceDistillerFactory()
              .create(settings, Contexts.distiller())
              .studentLoss();
      assertAgrees(loss, inputs(reference), reference);
    }
  }

  private static Loss kl(JsonNode reference) {
    KlSettings settings = new KlSettings(reference.get("temperature").asDouble(), 0);
    return new KlDistillerFactory().create(settings, Contexts.distiller()).studentLoss();
  }

  private static LossInputs inputs(JsonNode reference) {
    double[][] student = matrix(reference.get("student"));
    int[] labels =
        reference.has("target") ? labels(reference.get("target")) : new int[student.length];
    return new LossInputs(student, matrix(reference.get("teacher")), labels);
  }

  private static void assertAgrees(Loss loss, LossInputs inputs, JsonNode reference) {
    String name = reference.get("case").asText();
    LossEvaluator evaluator = new LossEvaluator(loss);
    if (reference.has("per_sample_loss")) {
      assertThat(evaluator.values(inputs))
          .as("losses of %s", name)
          .containsExactly(row(reference.get("per_sample_loss")), TOLERANCE);
    }
    assertThat(evaluator.mean(inputs))
        .as("mean loss of %s", name)
        .isCloseTo(reference.get("mean_loss").asDouble(), TOLERANCE);
    double[][] expected = matrix(reference.get("grad"));
    double[][] gradient = evaluator.gradient(inputs);
    for (int example = 0; example < expected.length; example++) {
      assertThat(gradient[example])
          .as("gradient of %s, example %s", name, example)
          .containsExactly(expected[example], TOLERANCE);
    }
  }

  private static List<JsonNode> references(String kind) throws IOException {
    List<JsonNode> references = new ArrayList<>();
    JSON.readTree(SharedData.path(VECTORS).toFile()).get(kind).forEach(references::add);
    assertThat(references).isNotEmpty();
    return references;
  }

  private static double[][] matrix(JsonNode rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(ReferenceLossesTest::row)
        .toArray(double[][]::new);
  }

  private static double[] row(JsonNode numbers) {
    return StreamSupport.stream(numbers.spliterator(), false)
        .mapToDouble(JsonNode::asDouble)
        .toArray();
  }

  private static int[] labels(JsonNode numbers) {
    return StreamSupport.stream(numbers.spliterator(), false).mapToInt(JsonNode::asInt).toArray();
  }
}
