package org.supernet4j.runtime.config;

import java.util.Optional;
import org.supernet4j.api.config.Setting;

/**
 * The {@code retrain} block: the best subnets are trained on their own and evaluated on test
 * images.
 */
public record RetrainSettings(
    @Setting(
            value = "the best k by the leading objective; the Pareto front first; 0 for none",
            byDefault = "3",
            min = 0)
        int finalists,
    @Setting(
            value = "from-scratch: from fresh weights; fine-tune: from the supernet's weights",
            byDefault = "from-scratch")
        Mode mode,
    @Setting(value = "passes over the training images for each", byDefault = "1", min = 0)
        double epochs,
    @Setting(value = "base learning rate; that of the training if absent", min = 0)
        Optional<Double> learningRate) {

  /** Nothing is retrained. */
  public static RetrainSettings none() {
    return new RetrainSettings(0, Mode.FROM_SCRATCH, 0, Optional.empty());
  }

  /** What a finalist's weights begin with. */
  public enum Mode {
    /** Fresh weights. */
    FROM_SCRATCH,
    /** The weights of the supernet. */
    FINE_TUNE
  }
}
