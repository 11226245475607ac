package org.supernet4j.runtime.batch;

import java.util.ArrayDeque;
import java.util.Queue;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.dataset.Variation;
import org.supernet4j.api.random.Randomness;

/**
 * Reads the batches of coming training steps in threads of its own, several batches at once, so
 * that the training does not wait for data. Images are varied by epoch. A few buffers go round: the
 * batch that {@link #next} gives is the caller's until the following call. To be used by one
 * thread; closing it ends its own.
 */
public final class Prefetcher implements AutoCloseable {
  /** Batches beside those being read: one in use, and some ready. */
  private static final int BUFFERS_IN_HAND = 3;

  private final Dataset dataset;
  private final TrainingOrder order;
  private final Randomness randomness;
  private final long endStep;
  private final ReaderThreads threads;
  private final Queue<PendingBatch> pending = new ArrayDeque<>();
  private long nextStep;
  private Batch inUse;

  private Prefetcher(
      Dataset dataset, TrainingOrder order, Randomness randomness, long steps, int threads) {
    this.dataset = dataset;
    this.order = order;
    this.randomness = randomness;
    this.endStep = steps;
    this.threads = new ReaderThreads(threads, "supernet4j-prefetch");
  }

  /**
   * Begins to read.
   *
   * @param order must not be used elsewhere
   * @param randomness of the images' variations
   * @param batchSize images in a batch, at most
   * @param firstStep the step whose batch comes first
   * @param endStep the step after the last one
   * @param threads how many batches are read at once
   */
  public static Prefetcher start(
      Dataset dataset,
      TrainingOrder order,
      Randomness randomness,
      int batchSize,
      long firstStep,
      long endStep,
      int threads) {
    Prefetcher prefetcher = new Prefetcher(dataset, order, randomness, endStep, threads);
    prefetcher.nextStep = firstStep;
    int capacity = Math.min(batchSize, dataset.size(Split.TRAIN));
    for (int i = 0; i < threads + BUFFERS_IN_HAND; i++) {
      prefetcher.readNextInto(new Batch(dataset.info(), capacity));
    }
    return prefetcher;
  }

  private void readNextInto(Batch buffer) {
    if (nextStep >= endStep) {
      return;
    }
    int[] indices = order.indices(nextStep);
    Variation variation = new Variation(randomness, order.epoch(nextStep));
    nextStep++;
    pending.add(
        threads.read(
            () -> {
              dataset.readVaried(Split.TRAIN, indices, variation, buffer);
              return buffer;
            }));
  }

  /**
   * The batch of the next step; to be called once for each step.
   *
   * @throws RuntimeException what the data set threw when it was read
   */
  public Batch next() {
    if (inUse != null) {
      readNextInto(inUse);
      inUse = null;
    }
    PendingBatch first = pending.poll();
    if (first == null) {
      throw new IllegalStateException("step " + endStep + " is none of this training");
    }
    inUse = first.await();
    return inUse;
  }

  /** Ends the reading threads and waits for their end. */
  @Override
  public void close() {
    threads.close();
  }
}
