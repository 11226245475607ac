package org.supernet4j.api.network;

import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.tensor.Shape;

/**
 * What a layer asks for where it stands, while it says what it computes: parameters, statistics and
 * random numbers of its own. Names need to differ within the layer alone.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Lowering {
  /**
   * Whether the layer computes for training: statistics of the batch, random masks. What a layer
   * owns must not depend on it.
   */
  boolean isTraining();

  /**
   * A tensor of weights that gradients train. All architectures share the largest; one of them uses
   * the leading entries of each dimension, or the central ones where the role says so.
   */
  Expression parameter(String name, Shape shape, Parameter.Role role, Initializer initializer);

  /**
   * A tensor of weights that another layer owns: one that stands before this one and runs in every
   * architecture. Its gradient is the sum of those of all layers that use it; it is counted and
   * exported once.
   *
   * @param parameter its full name, for example {@code embedding/table}
   * @param shape its shape, as the owner has it
   */
  Expression tied(String parameter, Shape shape);

  /**
   * A value computed from the batch in training, and from former batches after: a running average,
   * or what calibration gives.
   *
   * @param now what the layer uses in training
   * @param kept what the batch adds to the average, of the same shape
   * @param role one that gradients do not train
   * @param momentum share of a training batch in the average, 0 to 1
   * @param start what the average begins at
   * @return {@code now} in training, the average else
   */
  Expression statistic(
      String name,
      Expression now,
      Expression kept,
      Parameter.Role role,
      double momentum,
      double start);

  /**
   * Numbers from 0 (included) to 1 (excluded) for each example, new in each step and draw: a
   * function of the run's seed, step, draw, the layer's path, the name and the example, see {@link
   * org.supernet4j.api.operation.RandomUniform}.
   */
  Expression random(String name, Shape shape);

  /** 1 in draws that are regularised, 0 in others; a float of shape {@code []}. */
  Expression regularization();
}
