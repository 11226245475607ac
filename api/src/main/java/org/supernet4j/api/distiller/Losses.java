package org.supernet4j.api.distiller;

import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;

/** Losses that several distillers build on. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Losses {
  private Losses() {}

  /**
   * Cross-entropy of the student with the labels.
   *
   * @param smoothing share e of the target that is spread evenly over all C classes: {@code (1 - e)
   *     one-hot + e / C} (Szegedy et al., 2016)
   */
  public static Loss crossEntropy(double smoothing) {
    return values -> {
      Expression target = values.target();
      if (smoothing > 0) {
        Expression classes = Expression.size(values.student().shape().channels());
        target =
            target.times(1 - smoothing).plus(Expression.constant(smoothing).dividedBy(classes));
      }
      return target.times(values.student().logSoftmax()).sum().negate();
    };
  }
}
