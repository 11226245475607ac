package org.supernet4j.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.distiller.Loss;
import org.supernet4j.api.distiller.LossValues;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.operation.Gradients;
import org.supernet4j.api.task.Classification;
import org.supernet4j.testkit.operation.Evaluator;
import org.supernet4j.testkit.operation.Tensor;

/**
 * The reference for losses: evaluates them and their gradient in plain Java, in double precision.
 * Engines are compared with it.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class LossEvaluator {
  private final Loss loss;

  /** An evaluator of one loss. */
  public LossEvaluator(Loss loss) {
    this.loss = loss;
  }

  /**
   * The loss of each example.
   *
   * @throws IllegalArgumentException if the loss looks at a teacher and there is none
   */
  public double[] values(LossInputs inputs) {
    double[] values = evaluator(inputs).of(loss(inputs)).values();
    if (values.length == inputs.batch()) {
      return values;
    }
    double[] all = new double[inputs.batch()];
    Arrays.fill(all, values[0]);
    return all;
  }

  /** The mean of {@link #values}: what an engine minimises. */
  public double mean(LossInputs inputs) {
    return evaluator(inputs).of(meanLoss(inputs)).values()[0];
  }

  /**
   * The gradient of {@link #mean} with respect to the student's logits.
   *
   * @return {@code [batch, classes]}
   */
  public double[][] gradient(LossInputs inputs) {
    Expression student = lookedAt(inputs).student();
    Expression gradient =
        Gradients.of(meanLoss(inputs), Expression.constant(1), List.of(student)).get(student);
    return gradient == null
        ? new double[inputs.batch()][inputs.classes()]
        : rows(evaluator(inputs).of(gradient).values(), inputs.classes());
  }

  /**
   * The same gradient by central differences of the values, for comparison. What no gradient flows
   * through (stopped values, comparisons, the conditions of selections) is held fast.
   *
   * @param step how far each logit is moved to both sides
   * @return {@code [batch, classes]}
   */
  public double[][] differences(LossInputs inputs, double step) {
    Evaluator held = evaluator(inputs);
    Expression losses = loss(inputs);
    held.of(losses);
    Tensor student = Tensor.matrix(inputs.student());
    double[] differences = new double[student.values().length];
    for (int i = 0; i < differences.length; i++) {
      double at = student.values()[i];
      double[] above = moved(held, student.with(i, at + step), losses);
      double[] below = moved(held, student.with(i, at - step), losses);
      for (int example = 0; example < above.length; example++) {
        differences[i] += (above[example] - below[example]) / (2 * step) / above.length;
      }
    }
    return rows(differences, inputs.classes());
  }

  private static double[] moved(Evaluator held, Tensor student, Expression losses) {
    return held.holding(Distiller.STUDENT, student).of(losses).values();
  }

  private static double[][] rows(double[] values, int length) {
    double[][] rows = new double[values.length / length][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = Arrays.copyOfRange(values, row * length, (row + 1) * length);
    }
    return rows;
  }

  private Expression loss(LossInputs inputs) {
    LossValues values = lookedAt(inputs);
    Expression found = loss.of(values);
    if (Distiller.usesTeacher(found) && inputs.teacher().length == 0) {
      throw new IllegalArgumentException(
          "the loss looks at the teacher's logits; give them in LossInputs");
    }
    return found;
  }

  private Expression meanLoss(LossInputs inputs) {
    Expression found = loss(inputs);
    return found.type().perExample() ? found.batchMean() : found;
  }

  private static LossValues lookedAt(LossInputs inputs) {
    return Distiller.values(new Classification(inputs.classes()));
  }

  private static Evaluator evaluator(LossInputs inputs) {
    double[] labels = Arrays.stream(inputs.labels()).asDoubleStream().toArray();
    return new Evaluator(
        inputs.batch(),
        Map.of(
            Distiller.STUDENT,
            Tensor.matrix(inputs.student()),
            Distiller.TEACHER,
            Tensor.matrix(inputs.teacher()),
            Distiller.target(Classification.LABEL),
            Tensor.vector(labels)));
  }
}
