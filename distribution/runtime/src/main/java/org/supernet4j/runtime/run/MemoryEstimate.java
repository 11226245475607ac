package org.supernet4j.runtime.run;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.engine.Optimizer;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.Parameter;

/**
 * What training a supernet needs to hold, in bytes, computed from its description with 4 bytes a
 * value, and what the engine held. An engine needs more than the sum, for intermediate results, and
 * less of activations where it frees or recomputes them.
 *
 * @param weights all weights and running statistics that architectures share
 * @param gradients one for each trainable weight
 * @param optimizer the optimizer's moments
 * @param activations what the layers of the largest network give for a training batch
 * @param held what the engine said that it held after the measured steps: weights, gradients and
 *     optimizer states of the supernet, but no activations
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record MemoryEstimate(
    long weights, long gradients, long optimizer, long activations, long held) {
  private static final long VALUE_BYTES = Float.BYTES;

  /**
   * Computes the estimate.
   *
   * @param activations values that the largest network gives for one image
   * @param held bytes of tensors that the engine reports
   */
  static MemoryEstimate of(
      Network network, Optimizer optimizer, long activations, int batchSize, long held) {
    List<Parameter> parameters = network.parameters();
    long all = parameters.stream().mapToLong(Parameter::largestCount).sum();
    long trainable =
        parameters.stream()
            .filter(each -> each.role().isTrainable())
            .mapToLong(Parameter::largestCount)
            .sum();
    return new MemoryEstimate(
        all * VALUE_BYTES,
        trainable * VALUE_BYTES,
        trainable * VALUE_BYTES * moments(optimizer),
        activations * batchSize * VALUE_BYTES,
        held);
  }

  /** Values that an optimizer keeps for each weight. */
  private static int moments(Optimizer optimizer) {
    if (optimizer instanceof Optimizer.Sgd sgd) {
      return sgd.momentum() > 0 ? 1 : 0;
    }
    if (optimizer instanceof Optimizer.RmsProp rmsProp) {
      return rmsProp.momentum() > 0 ? 2 : 1;
    }
    return 2;
  }

  /** The computed parts together, in bytes. */
  public long total() {
    return weights + gradients + optimizer + activations;
  }
}
