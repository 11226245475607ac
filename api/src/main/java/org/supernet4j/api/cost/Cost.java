package org.supernet4j.api.cost;

import org.apiguardian.api.API;

/**
 * What a network costs.
 *
 * @param macs multiply-adds of convolutions and dense layers for one example
 * @param parameters trainable values, biases and normalisation included, running statistics not
 * @param activations values that all layers together give for one example; a measure of training
 *     memory
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Cost(long macs, long parameters, long activations) {
  /**
   * Both costs together.
   *
   * @throws ArithmeticException if a sum is above {@link Long#MAX_VALUE}
   */
  public Cost plus(Cost other) {
    return new Cost(
        Math.addExact(macs, other.macs),
        Math.addExact(parameters, other.parameters),
        Math.addExact(activations, other.activations));
  }
}
