package org.supernet4j.api.sampler;

import org.apiguardian.api.API;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.task.MeasureSums;
import org.supernet4j.api.task.Measured;
import org.supernet4j.api.task.Unit;

/**
 * What training a draw gave, before the weights changed.
 *
 * @param draw the subnet
 * @param loss mean loss over the batch, as {@link Draw#guidance()} defines it
 * @param sums of the leading measure of the task on the batch
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record DrawResult(Draw draw, double loss, MeasureSums sums) {
  /**
   * How good the draw was on the batch, from 0 to 1, where more is better: the leading measure of
   * the task where it is a share to be made large, such as accuracy; else {@code exp(-loss)}, at
   * most 1.
   */
  public double reward() {
    Measured leading = sums.measures().leading();
    return leading.unit() == Unit.SHARE && leading.direction() == Direction.MAXIMIZE
        ? leading.value()
        : Math.min(1, Math.exp(-loss));
  }
}
