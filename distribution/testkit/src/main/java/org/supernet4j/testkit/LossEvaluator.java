package org.supernet4j.testkit;

import org.apiguardian.api.API;
import org.supernet4j.api.distiller.Expression;

/**
 * The reference for loss expressions: evaluates them and their gradient in plain Java, in double
 * precision. Engines are compared with it. No example looks at another one, so each is evaluated
 * alone.
 *
 * <p>Beyond what {@link Expression} says: an operation that receives the gradient 0 passes on 0,
 * whatever its own derivative. So a branch that {@link Expression#select} does not take contributes
 * nothing, even where its value or its derivative is infinite or NaN.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class LossEvaluator {
  private final Expression loss;

  /**
   * An evaluator of one loss.
   *
   * @param loss an expression with one value per example
   * @throws IllegalArgumentException if the expression has a value for each class
   */
  public LossEvaluator(Expression loss) {
    if (loss.isPerClass()) {
      throw new IllegalArgumentException(
          "a loss must be one value per example; reduce it with sumClasses()");
    }
    this.loss = loss;
  }

  /**
   * The loss of each example.
   *
   * @throws IllegalArgumentException if the loss looks at a teacher and there is none
   */
  public double[] values(LossInputs inputs) {
    double[] values = new double[inputs.batch()];
    for (int example = 0; example < values.length; example++) {
      values[example] = evaluate(inputs, example).of(loss)[0];
    }
    return values;
  }

  /** The mean of {@link #values}: what an engine minimises. */
  public double mean(LossInputs inputs) {
    double sum = 0;
    for (double value : values(inputs)) {
      sum += value;
    }
    return sum / inputs.batch();
  }

  /**
   * The gradient of {@link #mean} with respect to the student's logits, by reverse accumulation.
   *
   * @return {@code [batch, classes]}
   */
  public double[][] gradient(LossInputs inputs) {
    double[][] gradient = new double[inputs.batch()][];
    for (int example = 0; example < gradient.length; example++) {
      ExpressionValues values = evaluate(inputs, example);
      values.of(loss);
      gradient[example] = new ExpressionGradient(values).of(loss, 1.0 / inputs.batch());
    }
    return gradient;
  }

  /**
   * The same gradient by central differences of the values, for comparison. What no gradient flows
   * through (stopped values, comparisons, the conditions of selections) is held fast.
   *
   * @param step how far each logit is moved to both sides
   * @return {@code [batch, classes]}
   */
  public double[][] differences(LossInputs inputs, double step) {
    double[][] gradient = new double[inputs.batch()][inputs.classes()];
    for (int example = 0; example < gradient.length; example++) {
      ExpressionValues held = evaluate(inputs, example);
      held.of(loss);
      for (int i = 0; i < inputs.classes(); i++) {
        double above = held.moved(i, step).of(loss)[0];
        double below = held.moved(i, -step).of(loss)[0];
        gradient[example][i] = (above - below) / (2 * step) / inputs.batch();
      }
    }
    return gradient;
  }

  private ExpressionValues evaluate(LossInputs inputs, int example) {
    boolean taught = inputs.teacher().length > 0;
    if (loss.usesTeacher() && !taught) {
      throw new IllegalArgumentException(
          "the loss looks at the teacher's logits; give them in LossInputs");
    }
    return new ExpressionValues(
        inputs.student()[example],
        taught ? inputs.teacher()[example] : new double[inputs.classes()],
        inputs.labels()[example]);
  }
}
