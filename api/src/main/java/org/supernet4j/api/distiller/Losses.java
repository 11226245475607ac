package org.supernet4j.api.distiller;

import org.apiguardian.api.API;
import org.supernet4j.api.task.Task;
import org.supernet4j.api.task.TaskValues;

/** Losses that several distillers build on. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Losses {
  private Losses() {}

  /**
   * The loss of the student by the task.
   *
   * @param smoothing of the targets, see {@link Task#loss(TaskValues, double)}
   */
  public static Loss ofLabels(double smoothing) {
    return values -> values.labelLoss(smoothing);
  }
}
