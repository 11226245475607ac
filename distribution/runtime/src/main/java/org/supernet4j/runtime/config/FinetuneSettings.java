package org.supernet4j.runtime.config;

import java.util.Optional;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.config.Setting;
import org.supernet4j.api.dataset.DatasetFactory;
import org.supernet4j.api.engine.Clipping;
import org.supernet4j.api.engine.Optimizer;
import org.supernet4j.api.engine.Schedule;

/**
 * The {@code finetune} block: a found subnet goes on learning, on the same images or on others. One
 * epoch where neither epochs nor steps are given.
 */
public record FinetuneSettings(
    @Setting("the subnet, choice=option,choice=option,...; the run's best if absent")
        Optional<String> architecture,
    @Setting("other images to learn from; those of the run if absent")
        Optional<Component<DatasetFactory<?>>> dataset,
    @Setting(value = "passes over the training images; or give steps", min = 0)
        Optional<Double> epochs,
    @Setting(value = "training steps; or give epochs", min = 0) Optional<Long> steps,
    @Setting(value = "images in a step", byDefault = "64", min = 1, max = 65536) int batchSize,
    @Setting(value = "how gradients change weights", byDefault = "{type = adamw}")
        Optimizer optimizer,
    @Setting(value = "base learning rate", byDefault = "0.001", min = 0) double learningRate,
    @Setting(value = "how the learning rate changes", byDefault = "{type = cosine}")
        Schedule schedule,
    @Setting(value = "bounds on gradients", byDefault = "{}") Clipping clipping) {
  public FinetuneSettings {
    if (epochs.isPresent() && steps.isPresent()) {
      throw new IllegalArgumentException("give either epochs or steps, found both");
    }
  }

  /** The number of steps for a number of training images. */
  public long stepCount(int trainingImages) {
    return steps.orElseGet(
        () -> (long) Math.ceil(epochs.orElse(1.0) * stepsPerEpoch(trainingImages)));
  }

  /** Steps in which each training image is seen once; the last batch of an epoch may be smaller. */
  public long stepsPerEpoch(int trainingImages) {
    return Math.max(1, (trainingImages + batchSize - 1L) / batchSize);
  }
}
