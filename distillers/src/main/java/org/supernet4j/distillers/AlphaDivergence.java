package org.supernet4j.distillers;

import org.supernet4j.api.distiller.Expression;

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
record AlphaDivergence(double alpha, double clip) {
  /** Orders nearer to 0 or 1 than this are taken for 0 or 1, where the formula has its limits. */
  private static final double NEAR = 1e-3;

  /** The largest magnitude of an order; there, single precision still holds the losses. */
  static final double LARGEST_ORDER = 100;

  /** The smallest clip. */
  static final double SMALLEST_CLIP = 1e-3;

  /** The largest clip; there, single precision still holds the losses. */
  static final double LARGEST_CLIP = 1e9;

  private static final Expression LOG_LEARNT = Expression.studentLogits().logSoftmax();
  private static final Expression HELD_LOG_LEARNT = LOG_LEARNT.stopGradient();
  private static final Expression LEARNT = HELD_LOG_LEARNT.exp();
  private static final Expression LOG_TAUGHT = Expression.teacherLogits().logSoftmax();
  private static final Expression LOG_RATIO = LOG_TAUGHT.minus(HELD_LOG_LEARNT);

  AlphaDivergence {
    Range.require("clip", clip, SMALLEST_CLIP, LARGEST_CLIP);
  }

  /** Checks an order. */
  static void requireOrder(String setting, double order) {
    Range.require(setting, order, -LARGEST_ORDER, LARGEST_ORDER);
  }

  /** The divergence of each example, {@code [batch, 1]}, without gradient; large is far apart. */
  Expression value() {
    if (isNear(1)) {
      return LOG_TAUGHT.exp().times(LOG_RATIO).sumClasses();
    } else if (isNear(0)) {
      return LEARNT.times(clipped(LOG_RATIO)).sumClasses().negate();
    }
    return LEARNT.times(weight().plus(-1).times(1 / (alpha * (alpha - 1)))).sumClasses();
  }

  /**
   * What is minimised, {@code [batch, 1]}: the clipped weights times the negative logarithm of the
   * student's probabilities. Its value may be negative.
   */
  Expression loss() {
    return massesToLearn().stopGradient().times(LOG_LEARNT).sumClasses().negate();
  }

  private Expression massesToLearn() {
    if (isNear(1)) {
      return LOG_TAUGHT.exp();
    } else if (isNear(0)) {
      return LEARNT.times(clipped(LOG_RATIO).plus(-1));
    }
    return LEARNT.times(weight().times(1 / alpha).plus(1 / (alpha * (alpha - 1))));
  }

  private Expression weight() {
    return clipped(LOG_RATIO.times(alpha)).exp();
  }

  private Expression clipped(Expression logarithm) {
    return logarithm.minimum(Expression.constant(Math.log(clip)));
  }

  private boolean isNear(double limit) {
    return Math.abs(alpha - limit) < NEAR;
  }
}
