package org.supernet4j.runtime.config;

import java.util.Optional;
import org.supernet4j.api.config.Setting;

/**
 * The {@code settle} block: the best subnets are trained on their own and judged on test images.
 */
public record SettleSettings(
    @Setting(
            value = "the best k by the leading objective; the Pareto front first; 0 for none",
            byDefault = "3",
            min = 0)
        int contenders,
    @Setting(
            value = "alone: trained from fresh weights; fine-tune: from the supernet's weights",
            byDefault = "alone")
        Mode mode,
    @Setting(value = "passes over the training images for each", byDefault = "1", min = 0)
        double epochs,
    @Setting(value = "base learning rate; that of the training if absent", min = 0)
        Optional<Double> learningRate) {

  /** Nothing is settled. */
  public static SettleSettings none() {
    return new SettleSettings(0, Mode.ALONE, 0, Optional.empty());
  }

  /** What a contender's weights begin with. */
  public enum Mode {
    /** Fresh weights. */
    ALONE,
    /** The weights of the supernet. */
    FINE_TUNE
  }
}
