package org.supernet4j.api.engine;

import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;

/**
 * How gradients change weights. Weights that no draw of a step uses are left alone, their moments
 * and weight decay included.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
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

  /**
   * RMSProp (Tieleman and Hinton, 2012) in one of the two {@link Form}s that frameworks know under
   * this name; weight decay is added to the gradient. Settings of a recipe hold for the form that
   * it was found with.
   */
  record RmsProp(
      @Setting(
              value =
                  "pytorch: g / (root(s) + epsilon), rate times momentum; tensorflow: g / root(s +"
                      + " epsilon), rate inside the momentum, s from 1",
              byDefault = "pytorch")
          Form form,
      @Setting(value = "decay of the mean square", byDefault = "0.9", min = 0, max = 1)
          double decay,
      @Setting(
              value = "share of the previous update that is kept",
              byDefault = "0",
              min = 0,
              max = 1)
          double momentum,
      @Setting(
              value = "added to the mean square's root, or inside it with form = tensorflow",
              byDefault = "1e-8",
              min = 0)
          double epsilon,
      @Setting(value = "weight decay, added to the gradient", byDefault = "0", min = 0)
          double weightDecay,
      @Setting(value = "decay biases and normalisations too", byDefault = "false") boolean decayAll)
      implements Optimizer {

    /**
     * How the mean square {@code s} of gradients {@code g}, the learning rate and the momentum come
     * together.
     */
    public enum Form {
      /**
       * PyTorch's {@code torch.optim.RMSprop}: {@code v = momentum v + g / (root(s) + epsilon)},
       * then {@code w -= rate v}; {@code s} begins at 0.
       */
      PYTORCH,
      /**
       * TensorFlow's {@code tf.train.RMSPropOptimizer} and {@code ResourceApplyRMSProp}: {@code v =
       * momentum v + rate g / root(s + epsilon)}, then {@code w -= v}; {@code s} begins at 1. The
       * published recipes of MnasNet, NASNet, EfficientNet and NAS-Bench-101 are in this form, with
       * large epsilons (0.001 to 1) that mean something else in the other one.
       */
      TENSORFLOW
    }
  }
}
