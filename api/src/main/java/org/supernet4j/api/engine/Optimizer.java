package org.supernet4j.api.engine;

import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;

/**
 * How gradients change weights. Weights that no draw of a step uses are left alone, their moments
 * and weight decay included.
 */
@API(status = API.Status.STABLE, since = "0.1")
public sealed interface Optimizer {

  /** Share of a weight taken away in a step (times the learning rate), or added to its gradient. */
  double weightDecay();

  /** Whether biases and the scales and offsets of normalisations decay too. */
  boolean decayAll();

  /** Stochastic gradient descent; weight decay is added to the gradient. */
  record Sgd(
      @Setting(
              value = "share of the previous update that is kept",
              byDefault = "0.9",
              min = 0,
              max = 1)
          double momentum,
      @Setting(value = "look ahead along the momentum (Nesterov)", byDefault = "true")
          boolean nesterov,
      @Setting(value = "weight decay, added to the gradient", byDefault = "0", min = 0)
          double weightDecay,
      @Setting(value = "decay biases and normalisations too", byDefault = "false") boolean decayAll)
      implements Optimizer {}

  /** Adam (Kingma and Ba, 2015); weight decay is added to the gradient. */
  record Adam(
      @Setting(value = "decay of the first moment", byDefault = "0.9", min = 0, max = 1)
          double beta1,
      @Setting(value = "decay of the second moment", byDefault = "0.999", min = 0, max = 1)
          double beta2,
      @Setting(value = "added to the root of the second moment", byDefault = "1e-8", min = 0)
          double epsilon,
      @Setting(value = "weight decay, added to the gradient", byDefault = "0", min = 0)
          double weightDecay,
      @Setting(value = "decay biases and normalisations too", byDefault = "false") boolean decayAll)
      implements Optimizer {}

  /** Adam with decoupled weight decay (Loshchilov and Hutter, 2019). */
  record Adamw(
      @Setting(value = "decay of the first moment", byDefault = "0.9", min = 0, max = 1)
          double beta1,
      @Setting(value = "decay of the second moment", byDefault = "0.999", min = 0, max = 1)
          double beta2,
      @Setting(value = "added to the root of the second moment", byDefault = "1e-8", min = 0)
          double epsilon,
      @Setting(
              value = "weight decay, times the learning rate taken off the weight",
              byDefault = "0.01",
              min = 0)
          double weightDecay,
      @Setting(value = "decay biases and normalisations too", byDefault = "false") boolean decayAll)
      implements Optimizer {}

  /** RMSProp (Tieleman and Hinton, 2012); weight decay is added to the gradient. */
  record RmsProp(
      @Setting(value = "decay of the mean square", byDefault = "0.9", min = 0, max = 1)
          double decay,
      @Setting(
              value = "share of the previous update that is kept",
              byDefault = "0",
              min = 0,
              max = 1)
          double momentum,
      @Setting(value = "added to the root of the mean square", byDefault = "1e-8", min = 0)
          double epsilon,
      @Setting(value = "weight decay, added to the gradient", byDefault = "0", min = 0)
          double weightDecay,
      @Setting(value = "decay biases and normalisations too", byDefault = "false") boolean decayAll)
      implements Optimizer {}
}
