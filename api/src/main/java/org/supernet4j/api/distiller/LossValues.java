package org.supernet4j.api.distiller;

import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.task.Task;
import org.supernet4j.api.task.TaskValues;

/** What a loss may look at. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface LossValues extends TaskValues {
  /** What networks are to do. */
  Task task();

  /**
   * The outputs of the subnet being trained, such as logits, {@code [classes]} for each example.
   */
  default Expression student() {
    return output();
  }

  /** The outputs of the step's teacher on the same batch; without gradient. */
  Expression teacher();

  /**
   * The loss of the student by the task.
   *
   * @param smoothing of the targets, see {@link Task#loss(TaskValues, double)}
   */
  default Expression labelLoss(double smoothing) {
    return task().loss(this, smoothing);
  }

  /**
   * The mean over what counts of the batch, see {@link Task#mean}.
   *
   * @param each a float of the shape of the outputs without their last axis
   */
  default Expression mean(Expression each) {
    return task().mean(this, each);
  }
}
