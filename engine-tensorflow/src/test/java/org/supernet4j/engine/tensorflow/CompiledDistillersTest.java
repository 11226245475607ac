package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.supernet4j.api.distiller.Loss;
import org.supernet4j.api.distiller.Losses;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.distillers.AdaptiveAlphaDivergenceDistillerFactory;
import org.supernet4j.distillers.AdaptiveAlphaDivergenceSettings;
import org.supernet4j.distillers.AlphaDivergenceDistillerFactory;
import org.supernet4j.distillers.AlphaDivergenceSettings;
import org.supernet4j.distillers.KlDistillerFactory;
import org.supernet4j.distillers.KlSettings;
import org.supernet4j.testkit.Contexts;
import org.supernet4j.testkit.LossInputs;
import org.supernet4j.testkit.NeedsSharedData;
import org.supernet4j.testkit.SharedData;

/** The losses of the built-in distillers, in single precision in a graph. */
class CompiledDistillersTest {
  private static final String VECTORS = "vectors/distillation-losses.json";
  private static final double SHARE = 1e-5;

  static Stream<Loss> losses() {
    return Stream.concat(
        Stream.of(-2, -1, 0, 1, 2).map(alpha -> single(alpha)),
        Stream.of(
            Losses.ofLabels(0),
            Losses.ofLabels(0.1),
            adaptive(-1, 1, 5),
            new KlDistillerFactory()
                .create(new KlSettings(4, 0), Contexts.distiller())
                .studentLoss(),
            new KlDistillerFactory()
                .create(new KlSettings(1, 0), Contexts.distiller())
                .studentLoss()));
  }

  private static Loss single(double alpha) {
    return new AlphaDivergenceDistillerFactory()
        .create(new AlphaDivergenceSettings(alpha, 5, 0), Contexts.distiller())
        .studentLoss();
  }

  private static Loss adaptive(double lower, double higher, double clip) {
    return new AdaptiveAlphaDivergenceDistillerFactory()
        .create(new AdaptiveAlphaDivergenceSettings(lower, higher, clip, 0), Contexts.distiller())
        .studentLoss();
  }

  @ParameterizedTest
  @MethodSource("losses")
  void lossesOfLogitsFarApartAreFiniteAndAsTheEvaluatorSays(Loss loss) {
    for (double gap : new double[] {100, 1_000, 10_000}) {
      double[][] student = {{gap, 0, -gap}, {0, gap, gap}, {-gap, -gap, gap}, {gap, gap, gap}};
      double[][] teacher = {{0, gap, 0}, {gap, gap, 0}, {gap, 0, -gap}, {0, 0, 0}};
      LossInputs inputs = new LossInputs(student, teacher, new int[] {2, 0, 2, 1});
      LossInGraph found = LossInGraph.of(loss, inputs);
      assertThat(found.mean()).isFinite();
      for (float part : found.gradient()) {
        assertThat(part).isFinite();
      }
      LossInGraph.assertAgrees(loss, inputs, SHARE);
    }
  }

  @Test
  @NeedsSharedData(VECTORS)
  void adaptiveAlphaDivergenceAgreesWithReferenceValues() throws IOException {
    for (JsonNode reference :
        new ObjectMapper().readTree(SharedData.path(VECTORS).toFile()).get("adaptive")) {
      double[][] student = matrix(reference.get("student"));
      LossInGraph found =
          LossInGraph.of(
              adaptive(
                  reference.get("alpha_min").asDouble(),
                  reference.get("alpha_max").asDouble(),
                  reference.get("iw_clip").asDouble()),
              new LossInputs(student, matrix(reference.get("teacher")), new int[student.length]));
      String name = reference.get("case").asText();
      double mean =
          row(reference.get("per_sample_loss")).stream()
              .mapToDouble(x -> x)
              .average()
              .orElseThrow();
      assertClose(new float[] {found.mean()}, List.of(mean), "loss of " + name);
      assertClose(
          found.gradient(),
          Stream.of(matrix(reference.get("grad"))).flatMap(CompiledDistillersTest::boxed).toList(),
          "gradient of " + name);
    }
  }

  @Test
  void aLossThatDoesNotLookAtTheStudentHasNoGradient() {
    LossInputs inputs =
        LossInputs.withoutTeacher(new double[][] {{1, 2, 3}, {0, 0, 1}}, new int[] {0, 2});
    for (Loss loss :
        List.<Loss>of(
            values -> Expression.constant(2),
            values -> values.target("label").oneHot(values.student().shape().channels()).max(),
            values -> values.student().stopGradient().sum())) {
      assertThat(LossInGraph.of(loss, inputs).gradient()).containsOnly(0f);
      LossInGraph.assertAgrees(loss, inputs, SHARE);
    }
  }

  private static void assertClose(float[] found, List<Double> expected, String what) {
    assertThat(found).as(what).hasSize(expected.size());
    double largest = expected.stream().mapToDouble(Math::abs).max().orElse(0);
    for (int i = 0; i < found.length; i++) {
      assertThat((double) found[i])
          .as("%s [%d]", what, i)
          .isCloseTo(expected.get(i), within(SHARE * Math.max(1, largest)));
    }
  }

  private static Stream<Double> boxed(double[] row) {
    return Arrays.stream(row).boxed();
  }

  private static List<Double> row(JsonNode numbers) {
    return StreamSupport.stream(numbers.spliterator(), false).map(JsonNode::asDouble).toList();
  }

  private static double[][] matrix(JsonNode rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(numbers -> row(numbers).stream().mapToDouble(Double::doubleValue).toArray())
        .toArray(double[][]::new);
  }
}
