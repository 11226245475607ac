package org.supernet4j.api.engine;

import java.util.function.LongToDoubleFunction;
import org.apiguardian.api.API;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.task.Task;

/**
 * All that an engine needs to know to train a network.
 *
 * @param task what networks are to do
 * @param distiller what subnets learn from
 * @param optimizer how gradients change weights
 * @param learningRate step, from 0, to learning rate
 * @param clipping bounds on gradients
 * @param randomness for initial weights and dropout
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record TrainingSpec(
    Task task,
    Distiller distiller,
    Optimizer optimizer,
    LongToDoubleFunction learningRate,
    Clipping clipping,
    Randomness randomness) {
  /**
   * Checks that the distiller suits the task.
   *
   * @throws IllegalArgumentException if it does not, saying why
   */
  public TrainingSpec {
    distiller.requireFit(task);
  }
}
