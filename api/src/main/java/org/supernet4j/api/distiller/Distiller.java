package org.supernet4j.api.distiller;

import org.apiguardian.api.API;

/**
 * Says what subnets learn from. Losses are columns {@code [batch, 1]}, one value per example; the
 * engine takes their mean over the batch. Value and gradient must be finite for any finite logits.
 *
 * @param labelLoss the loss of draws guided by labels; does not look at a teacher
 * @param studentLoss the loss of draws guided by the distiller
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Distiller(Expression labelLoss, Expression studentLoss) {
  public Distiller {
    if (labelLoss.isPerClass() || studentLoss.isPerClass()) {
      throw new IllegalArgumentException(
          "a loss must be one value per example; reduce it with sumClasses()");
    }
    if (labelLoss.usesTeacher()) {
      throw new IllegalArgumentException("the label loss must not look at the teacher's logits");
    }
  }

  /** Whether students need a teacher in their step. */
  public boolean needsTeacher() {
    return studentLoss.usesTeacher();
  }
}
