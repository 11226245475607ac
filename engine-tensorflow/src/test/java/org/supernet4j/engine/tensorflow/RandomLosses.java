package org.supernet4j.engine.tensorflow;

import java.util.SplittableRandom;
import org.supernet4j.api.distiller.Expression;
import org.supernet4j.testkit.LossInputs;

/**
 * Random losses and inputs. Everything is finite, and whatever compares, compares with a random
 * number, so that rounding does not decide.
 */
final class RandomLosses {
  private static final int DEPTH = 4;

  private final SplittableRandom random;

  RandomLosses(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** A loss of all operations. */
  Expression loss() {
    Expression expression = expression(DEPTH);
    return expression.isPerClass() ? expression.sumClasses() : expression;
  }

  private Expression expression(int depth) {
    if (depth == 0) {
      return leaf();
    }
    Expression x = expression(depth - 1);
    return switch (random.nextInt(18)) {
      case 0 -> x.negate();
      case 1 -> x.minimum(constant()).exp();
      case 2 -> x.square().plus(0.3).log();
      case 3 -> x.minus(constant()).abs();
      case 4 -> x.maximum(constant(-3)).minimum(constant(3)).square();
      case 5 -> x.square().plus(0.2).sqrt();
      case 6 -> x.softmax();
      case 7 -> x.logSoftmax();
      case 8 -> x.sumClasses();
      case 9 -> x.maxClasses();
      case 10 -> x.stopGradient().times(expression(depth - 1));
      case 11 -> x.plus(expression(depth - 1));
      case 12 -> x.minus(expression(depth - 1));
      case 13 -> x.times(expression(depth - 1)).times(constant());
      case 14 -> x.dividedBy(expression(depth - 1).square().plus(0.5));
      case 15 -> x.greaterThan(constant()).times(expression(depth - 1));
      case 16 -> constant().maximum(x);
      default ->
          Expression.select(x.minus(constant()), expression(depth - 1), expression(depth - 1));
    };
  }

  private Expression leaf() {
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> Expression.studentLogits();
      case 3 -> Expression.teacherLogits();
      case 4 -> Expression.labels();
      case 5 -> Expression.classCount();
      case 6 -> Expression.studentLogits().logSoftmax();
      default -> constant();
    };
  }

  private Expression constant() {
    return constant(0);
  }

  private Expression constant(double near) {
    return Expression.constant(near + random.nextDouble(-1, 1));
  }

  /** Logits of student and teacher within some distance of 0. */
  LossInputs inputs(double range) {
    int classes = 2 + random.nextInt(4);
    int batch = 1 + random.nextInt(4);
    return new LossInputs(
        logits(batch, classes, range),
        logits(batch, classes, range),
        random.ints(batch, 0, classes).toArray());
  }

  private double[][] logits(int batch, int classes, double range) {
    double[][] logits = new double[batch][classes];
    for (double[] row : logits) {
      for (int i = 0; i < classes; i++) {
        row[i] = (float) random.nextDouble(-range, range);
      }
    }
    return logits;
  }
}
