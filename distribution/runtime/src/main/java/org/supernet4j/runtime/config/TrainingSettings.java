package org.supernet4j.runtime.config;

import java.util.Optional;
import org.supernet4j.api.config.Setting;
import org.supernet4j.api.engine.Clipping;
import org.supernet4j.api.engine.Optimizer;
import org.supernet4j.api.engine.Schedule;

/** The {@code training} block. */
public record TrainingSettings(
    @Setting(value = "passes over the training images; or give steps", min = 0)
        Optional<Double> epochs,
    @Setting(value = "training steps; or give epochs", min = 0) Optional<Long> steps,
    @Setting(value = "images in a step", byDefault = "64", min = 1, max = 65536) int batchSize,
    @Setting(value = "how gradients change weights", byDefault = "{type = adamw}")
        Optimizer optimizer,
    @Setting(value = "base learning rate", byDefault = "0.001", min = 0) double learningRate,
    @Setting(value = "how the learning rate changes", byDefault = "{type = constant}")
        Schedule schedule,
    @Setting(value = "bounds on gradients", byDefault = "{}") Clipping clipping,
    @Setting(value = "looks at subnets while training", byDefault = "{}") DynamicsSettings dynamics,
    @Setting(
            value = "seconds between checkpoints; one is always written at the end",
            byDefault = "60",
            min = 1)
        int checkpointSeconds) {
  public TrainingSettings {
    if (epochs.isPresent() == steps.isPresent()) {
      throw new IllegalArgumentException(
          "give either epochs or steps, found " + (steps.isPresent() ? "both" : "neither"));
    }
  }

  /**
   * The number of steps for a number of training images; at least 1 unless epochs or steps is 0.
   */
  public long stepCount(int trainingImages) {
    return steps.orElseGet(
        () -> (long) Math.ceil(epochs.orElseThrow() * stepsPerEpoch(trainingImages)));
  }

  /** Steps in which each training image is seen once; the last batch of an epoch may be smaller. */
  public long stepsPerEpoch(int trainingImages) {
    return Math.max(1, (trainingImages + batchSize - 1L) / batchSize);
  }
}
