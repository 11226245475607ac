package org.supernet4j.api.task;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.dataset.Field;
import org.supernet4j.api.operation.Expression;

/**
 * What networks are to do: what their outputs mean, which fields of the data are the targets, what
 * is minimised, and what measures how good a network is. Made for one data set. All computation is
 * written as expressions, so that every engine can carry it out.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Task {
  /** What it is called in messages: the name of its factory. */
  String name();

  /** The fields of the data that loss and measures look at: targets and weights. */
  List<Field> targets();

  /** What the outputs of a network must be. */
  Outputs outputs();

  /**
   * What is minimised where a network learns from the data alone: a float of shape {@code []}, for
   * each example, of which engines take the mean over the batch, or for the whole batch. Finite,
   * with its gradient, for any finite outputs.
   */
  Expression loss(TaskValues values);

  /**
   * The same loss with targets smoothed.
   *
   * @param smoothing share e of the target that is spread evenly over all C classes: {@code (1 - e)
   *     one-hot + e / C} (Szegedy et al., 2016)
   * @throws IllegalArgumentException if smoothing is not 0 and the task has no classes
   */
  default Expression loss(TaskValues values, double smoothing) {
    if (smoothing != 0) {
      throw new IllegalArgumentException(
          "smoothing is for tasks with classes, task '" + name() + "' has none; set smoothing = 0");
    }
    return loss(values);
  }

  /**
   * The mean of something over what counts of the batch, to be minimised: of a value for each
   * example, or for each position of an example where the task has several, weighted as {@link
   * #loss} weighs them.
   *
   * @param each a float of the shape of {@link #outputs()} without its last axis
   */
  default Expression mean(TaskValues values, Expression each) {
    return each;
  }

  /** What measures how good a network is; the first one leads. Each name occurs once. */
  List<Measure> measures();

  /** The measure that leads. */
  default Measure leading() {
    return measures().get(0);
  }
}
