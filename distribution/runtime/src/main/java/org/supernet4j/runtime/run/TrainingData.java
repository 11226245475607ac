package org.supernet4j.runtime.run;

import com.google.inject.Inject;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.runtime.batch.Prefetcher;
import org.supernet4j.runtime.batch.TrainingOrder;
import org.supernet4j.runtime.config.RunConfig;

/** The batches of trainings, read ahead. */
final class TrainingData {
  private final int batchSize;
  private final int threads;
  private final Dataset dataset;
  private final TrainingSpecs specs;
  private final Randomness randomness;

  @Inject
  TrainingData(RunConfig config, Dataset dataset, TrainingSpecs specs, Randomness randomness) {
    this.batchSize = config.training().batchSize();
    this.threads = config.reading().threadCount();
    this.dataset = dataset;
    this.specs = specs;
    this.randomness = randomness;
  }

  /** The batches of the supernet's training from a step on; to be closed. */
  Prefetcher ofSupernet(long step) {
    return batches(randomness, step, specs.supernetSteps());
  }

  /** The batches of a finalist's training from a step on, the same for each; to be closed. */
  Prefetcher ofFinalist(long step) {
    return batches(specs.finalistRandomness(), step, specs.finalistSteps());
  }

  private Prefetcher batches(Randomness random, long step, long steps) {
    TrainingOrder order = new TrainingOrder(random, dataset.size(Split.TRAIN), batchSize);
    return Prefetcher.start(dataset, order, random, batchSize, step, steps, threads);
  }
}
