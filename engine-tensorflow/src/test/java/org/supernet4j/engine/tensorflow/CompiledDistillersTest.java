package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.supernet4j.api.distiller.Expression;
import org.supernet4j.distillers.AdaptiveAlphaDivergenceDistillerFactory;
import org.supernet4j.distillers.AdaptiveAlphaDivergenceSettings;
import org.supernet4j.distillers.AlphaDivergenceDistillerFactory;
import org.supernet4j.distillers.AlphaDivergenceSettings;
import org.supernet4j.distillers.KlDistillerFactory;
import org.supernet4j.distillers.KlSettings;
import org.supernet4j.testkit.LossInputs;

/** The losses of the built-in distillers, in single precision in a graph. */
class CompiledDistillersTest {
  private static final double SHARE = 1e-5;

  static Stream<Expression> losses() {
    return Stream.concat(
        Stream.of(-2, -1, 0, 1, 2).map(alpha -> single(alpha)),
        Stream.of(
            adaptive(-1, 1, 5),
            new KlDistillerFactory().create(new KlSettings(1, 0)).studentLoss()));
  }

  private static Expression single(double alpha) {
    return new AlphaDivergenceDistillerFactory()
        .create(new AlphaDivergenceSettings(alpha, 5, 0))
        .studentLoss();
  }

  private static Expression adaptive(double lower, double higher, double clip) {
    return new AdaptiveAlphaDivergenceDistillerFactory()
        .create(new AdaptiveAlphaDivergenceSettings(lower, higher, clip, 0))
        .studentLoss();
  }

  @ParameterizedTest
  @MethodSource("losses")
  void lossesOfLogitsFarApartAreFiniteAndAsTheEvaluatorSays(Expression loss) {
    for (double gap : new double[] {100, 1_000, 10_000}) {
      double[][] student = {{gap, 0, -gap}, {0, gap, gap}, {-gap, -gap, gap}, {gap, gap, gap}};
      double[][] teacher = {{0, gap, 0}, {gap, gap, 0}, {gap, 0, -gap}, {0, 0, 0}};
      LossInputs inputs = new LossInputs(student, teacher, new int[] {2, 0, 2, 1});
      CompiledLoss found = CompiledLoss.of(loss, inputs);
      for (float value : found.values()) {
        assertThat(value).isFinite();
      }
      for (float part : found.gradient()) {
        assertThat(part).isFinite();
      }
      CompiledLoss.assertAgrees(loss, inputs, SHARE);
    }
  }

  @Test
  void adaptiveAlphaDivergenceAgreesWithReferenceValues() throws IOException {
    Path file = findUpwards("shared/vectors/distillation-losses.json");
    assumeTrue(file != null, "no shared/vectors/distillation-losses.json beside the project");
    for (JsonNode reference : new ObjectMapper().readTree(file.toFile()).get("adaptive")) {
      double[][] student = matrix(reference.get("student"));
      CompiledLoss found =
          CompiledLoss.of(
              adaptive(
                  reference.get("alpha_min").asDouble(),
                  reference.get("alpha_max").asDouble(),
                  reference.get("iw_clip").asDouble()),
              new LossInputs(student, matrix(reference.get("teacher")), new int[student.length]));
      String name = reference.get("case").asText();
      assertClose(found.values(), row(reference.get("per_sample_loss")), "losses of " + name);
      assertClose(
          found.gradient(),
          Stream.of(matrix(reference.get("grad"))).flatMap(CompiledDistillersTest::boxed).toList(),
          "gradient of " + name);
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

  private static Path findUpwards(String relative) {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(relative))) {
        return folder.resolve(relative);
      }
    }
    return null;
  }
}
