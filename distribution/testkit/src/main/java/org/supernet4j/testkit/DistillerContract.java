package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.distiller.DistillerFactory;
import org.supernet4j.api.distiller.Loss;
import org.supernet4j.api.random.Randomness;

/**
 * What every distiller keeps to: losses and gradients that are finite, also in single precision,
 * however far apart the logits are, and gradients that follow the values.
 *
 * @param <C> the configuration
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract class DistillerContract<C extends Record>
    extends FactoryContract<C, DistillerFactory<C>> {
  private static final double DIFFERENCE_STEP = 1e-5;

  @Override
  protected final Class<?> kind() {
    return DistillerFactory.class;
  }

  /**
   * Losses and gradients are finite at logits that are all equal, or 100, 1,000 and 10,000 apart.
   */
  @Test
  public final void lossAndGradientAreFiniteForExtremeLogits() {
    for (Loss loss : losses().values()) {
      for (double gap : new double[] {0, 100, 1_000, 10_000}) {
        assertFinite(loss, extremes(gap));
      }
    }
  }

  /** Gradients agree with central differences at random logits. */
  @Test
  public final void gradientAgreesWithCentralDifferences() {
    for (Map.Entry<String, Loss> loss : losses().entrySet()) {
      for (double scale : new double[] {1, 4}) {
        LossInputs inputs = random(scale);
        LossEvaluator evaluator = new LossEvaluator(loss.getValue());
        double[][] expected = evaluator.differences(inputs, DIFFERENCE_STEP);
        double[][] gradient = evaluator.gradient(inputs);
        for (int example = 0; example < inputs.batch(); example++) {
          for (int i = 0; i < inputs.classes(); i++) {
            assertThat(gradient[example][i])
                .as(
                    "gradient of the %s at logit %s of %s",
                    loss.getKey(), i, inputs.student()[example])
                .isCloseTo(
                    expected[example][i], within(1e-6 * (1 + Math.abs(expected[example][i]))));
          }
        }
      }
    }
  }

  /** Students learn something: the gradient of both losses is not 0 everywhere. */
  @Test
  public final void lossesTeachSomething() {
    for (Map.Entry<String, Loss> loss : losses().entrySet()) {
      assertThat(Arrays.stream(new LossEvaluator(loss.getValue()).gradient(random(1))))
          .as("gradient of the %s", loss.getKey())
          .anyMatch(row -> Arrays.stream(row).anyMatch(part -> part != 0));
    }
  }

  private Map<String, Loss> losses() {
    Distiller distiller = factory().create(config(), Contexts.distiller());
    return Map.of("label loss", distiller.labelLoss(), "student loss", distiller.studentLoss());
  }

  private static void assertFinite(Loss loss, LossInputs inputs) {
    LossEvaluator evaluator = new LossEvaluator(loss);
    double[] values = evaluator.values(inputs);
    double[][] gradient = evaluator.gradient(inputs);
    for (int example = 0; example < inputs.batch(); example++) {
      String place =
          "at student logits %s, teacher logits %s, label %s"
              .formatted(
                  Arrays.toString(inputs.student()[example]),
                  Arrays.toString(inputs.teacher()[example]),
                  inputs.labels()[example]);
      assertThat(Math.abs(values[example]))
          .as("loss %s", place)
          .isLessThanOrEqualTo(Float.MAX_VALUE);
      for (double part : gradient[example]) {
        assertThat(Math.abs(part)).as("gradient %s", place).isLessThanOrEqualTo(Float.MAX_VALUE);
      }
    }
  }

  /** Each pattern of logits of the student with each pattern of the teacher and each label. */
  private static LossInputs extremes(double gap) {
    double[][] patterns = {
      {gap, 0, 0}, {0, gap, 0}, {-gap, 0, 0}, {0, gap, -gap}, {gap, gap, 0}, {gap, gap, gap}
    };
    int classes = patterns[0].length;
    int batch = patterns.length * patterns.length * classes;
    double[][] student = new double[batch][];
    double[][] teacher = new double[batch][];
    int[] labels = new int[batch];
    for (int i = 0; i < batch; i++) {
      student[i] = patterns[i / classes % patterns.length];
      teacher[i] = patterns[i / classes / patterns.length];
      labels[i] = i % classes;
    }
    return new LossInputs(student, teacher, labels);
  }

  private static LossInputs random(double scale) {
    RandomGenerator random = new Randomness(11).stream("logits");
    double[][] student = new double[6][5];
    double[][] teacher = new double[6][5];
    int[] labels = new int[6];
    for (int example = 0; example < labels.length; example++) {
      Arrays.setAll(student[example], i -> scale * random.nextGaussian());
      Arrays.setAll(teacher[example], i -> scale * random.nextGaussian());
      labels[example] = random.nextInt(5);
    }
    return new LossInputs(student, teacher, labels);
  }
}
