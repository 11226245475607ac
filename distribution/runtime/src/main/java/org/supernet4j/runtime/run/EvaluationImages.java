package org.supernet4j.runtime.run;

import com.google.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.dataset.Variation;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.runtime.batch.Batches;
import org.supernet4j.runtime.batch.ReadAhead;
import org.supernet4j.runtime.config.CalibrationSettings;
import org.supernet4j.runtime.config.CalibrationSettings.Statistics;
import org.supernet4j.runtime.config.RunConfig;

/**
 * The images that subnets are calibrated with and evaluated on: fixed choices that depend on the
 * seed alone, so that an evaluation is a function of weights, architecture and seed.
 */
@Singleton
final class EvaluationImages {
  private final RunConfig config;
  private final Dataset dataset;
  private final Randomness randomness;
  private final ReadAhead reading;
  private final Iterable<Batch> calibrating;
  private final Map<Split, Iterable<Batch>> evaluating = new EnumMap<>(Split.class);

  @Inject
  EvaluationImages(RunConfig config, Dataset dataset, Randomness randomness, ReadAhead reading) {
    this.config = config;
    this.dataset = dataset;
    this.randomness = randomness;
    this.reading = reading;
    this.calibrating = reading.kept(calibrationBatches());
  }

  /** The training batches that calibrate as configured; none for running averages. */
  Iterable<Batch> calibration() {
    return calibration(config.calibration().statistics());
  }

  /** The training batches that calibrate; none for running averages. */
  Iterable<Batch> calibration(Statistics statistics) {
    if (statistics == Statistics.RUNNING) {
      return List.of();
    }
    return calibrating;
  }

  /** Varied as in training; always the same, in the same order. */
  private Batches calibrationBatches() {
    CalibrationSettings settings = config.calibration();
    int images =
        (int) Math.min(Integer.MAX_VALUE, (long) settings.batches() * settings.batchSize());
    return Batches.some(
            dataset, Split.TRAIN, images, settings.batchSize(), randomness, "calibration")
        .whole()
        .varied(new Variation(new Randomness(randomness.key("calibration")), 0));
  }

  /** The images of a split: {@code search.images} of the validation split, all of the others. */
  Iterable<Batch> of(Split split) {
    return evaluating.computeIfAbsent(split, each -> reading.kept(evaluationBatches(each)));
  }

  private Batches evaluationBatches(Split split) {
    int batchSize = config.search().batchSize();
    if (split == Split.VALIDATION && config.search().images().isPresent()) {
      int images = config.search().images().get();
      return Batches.some(dataset, split, images, batchSize, randomness, "validation");
    }
    return Batches.all(dataset, split, batchSize);
  }

  /** The validation images of a look during training. */
  Iterable<Batch> ofDynamics() {
    int images = config.training().dynamics().images();
    int batchSize = config.search().batchSize();
    return reading.ahead(
        Batches.some(dataset, Split.VALIDATION, images, batchSize, randomness, "dynamics"));
  }
}
