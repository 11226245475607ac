package org.supernet4j.runtime.run;

import com.google.inject.Inject;
import java.util.function.LongToDoubleFunction;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.engine.TrainingSpec;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.task.Task;
import org.supernet4j.runtime.config.RunConfig;
import org.supernet4j.runtime.config.TrainingSettings;

/** How the supernet and the finalists are trained. */
final class TrainingSpecs {
  private final RunConfig config;
  private final Task task;
  private final Distiller distiller;
  private final Randomness randomness;
  private final long stepsPerEpoch;
  private final long supernetSteps;
  private final long finalistSteps;

  @Inject
  TrainingSpecs(
      RunConfig config, Task task, Distiller distiller, Dataset dataset, Randomness randomness) {
    this.config = config;
    this.task = task;
    this.distiller = distiller;
    this.randomness = randomness;
    int images = dataset.size(Split.TRAIN);
    this.stepsPerEpoch = config.training().stepsPerEpoch(images);
    this.supernetSteps = config.training().stepCount(images);
    this.finalistSteps = (long) Math.ceil(config.retrain().epochs() * stepsPerEpoch);
  }

  /** The steps of the supernet's training. */
  long supernetSteps() {
    return supernetSteps;
  }

  /** The steps of each finalist's training. */
  long finalistSteps() {
    return finalistSteps;
  }

  /** How the supernet is trained. */
  TrainingSpec supernet() {
    return spec(config.training().learningRate(), supernetSteps, randomness);
  }

  /** How each finalist is trained: all from the same random numbers. */
  TrainingSpec finalist() {
    double rate = config.retrain().learningRate().orElse(config.training().learningRate());
    return spec(rate, finalistSteps, finalistRandomness());
  }

  /** The random numbers of finalists' trainings. */
  Randomness finalistRandomness() {
    return new Randomness(randomness.key("retrain"));
  }

  private TrainingSpec spec(double learningRate, long steps, Randomness random) {
    TrainingSettings training = config.training();
    LongToDoubleFunction rate =
        step -> learningRate * training.schedule().factor(step, stepsPerEpoch, steps);
    return new TrainingSpec(
        task, distiller, training.optimizer(), rate, training.clipping(), random);
  }
}
