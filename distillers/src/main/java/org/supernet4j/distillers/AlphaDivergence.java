package org.supernet4j.distillers;

import org.supernet4j.api.distiller.Loss;
import org.supernet4j.api.distiller.LossValues;
import org.supernet4j.api.operation.Expression;

/**
 * The alpha-divergence of the student's probabilities q from the teacher's p with importance
 * weights clipped, as in AlphaNet (Wang et al., 2021). Both probabilities are held; gradients flow
 * through log q alone. With the clip out of reach the gradient is that of the divergence itself.
 *
 * <p>Ratios p / q appear by their logarithm alone, which is finite for any finite logits, and are
 * taken to a power only below the clip; so nothing overflows, however far apart the logits are.
 *
 * @param alpha order of the divergence
 * @param clip largest weight {@code (p / q)^alpha}
 */
record AlphaDivergence(double alpha, double clip) implements Loss {
  /** Orders nearer to 0 or 1 than this are taken for 0 or 1, where the formula has its limits. */
  private static final double NEAR = 1e-3;

  /** The largest magnitude of an order; there, single precision still holds the losses. */
  static final double LARGEST_ORDER = 100;

  /** The smallest clip. */
  static final double SMALLEST_CLIP = 1e-3;

  /** The largest clip; there, single precision still holds the losses. */
  static final double LARGEST_CLIP = 1e9;

  AlphaDivergence {
    Range.require("clip", clip, SMALLEST_CLIP, LARGEST_CLIP);
  }

  /** Checks an order. */
  static void requireOrder(String setting, double order) {
    Range.require(setting, order, -LARGEST_ORDER, LARGEST_ORDER);
  }

  /** Logarithms of probabilities, {@code [classes]} for each example. */
  private record Logarithms(Expression learnt, Expression held, Expression taught) {
    static Logarithms of(LossValues values) {
      Expression learnt = values.student().logSoftmax();
      return new Logarithms(learnt, learnt.stopGradient(), values.teacher().logSoftmax());
    }

    /** The logarithm of p / q. */
    Expression ratio() {
      return taught.minus(held);
    }
  }

  /** The divergence of each example, without gradient; large is far apart. */
  Expression value(LossValues values) {
    Logarithms logs = Logarithms.of(values);
    Expression learnt = logs.held().exp();
    if (isNear(1)) {
      return logs.taught().exp().times(logs.ratio()).sum(-1);
    } else if (isNear(0)) {
      return learnt.times(clipped(logs.ratio())).sum(-1).negate();
    }
    return learnt.times(weight(logs).plus(-1).times(1 / (alpha * (alpha - 1)))).sum(-1);
  }

  /**
   * What is minimised of each example: the clipped weights times the negative logarithm of the
   * student's probabilities. Its value may be negative.
   */
  Expression each(LossValues values) {
    Logarithms logs = Logarithms.of(values);
    return massesToLearn(logs).stopGradient().times(logs.learnt()).sum(-1).negate();
  }

  @Override
  public Expression of(LossValues values) {
    return values.mean(each(values));
  }

  private Expression massesToLearn(Logarithms logs) {
    Expression learnt = logs.held().exp();
    if (isNear(1)) {
      return logs.taught().exp();
    } else if (isNear(0)) {
      return learnt.times(clipped(logs.ratio()).plus(-1));
    }
    return learnt.times(weight(logs).times(1 / alpha).plus(1 / (alpha * (alpha - 1))));
  }

  private Expression weight(Logarithms logs) {
    return clipped(logs.ratio().times(alpha)).exp();
  }

  private Expression clipped(Expression logarithm) {
    return logarithm.minimum(Expression.constant(Math.log(clip)));
  }

  private boolean isNear(double limit) {
    return Math.abs(alpha - limit) < NEAR;
  }
}
