package org.supernet4j.api.distiller;

import org.apiguardian.api.API;

/** Losses that several distillers build on. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Losses {
  private Losses() {}

  /**
   * Cross-entropy of the student with the labels, {@code [batch, 1]}.
   *
   * @param smoothing share e of the target that is spread evenly over all C classes: {@code (1 - e)
   *     one-hot + e / C} (Szegedy et al., 2016)
   */
  public static Expression crossEntropy(double smoothing) {
    Expression target = Expression.labels();
    if (smoothing > 0) {
      target =
          target
              .times(1 - smoothing)
              .plus(Expression.constant(smoothing).dividedBy(Expression.classCount()));
    }
    return target.times(Expression.studentLogits().logSoftmax()).sumClasses().negate();
  }
}
