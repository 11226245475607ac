package org.supernet4j.runtime.batch;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.Split;

/**
 * Reads the batches of coming training steps in a thread of its own, so that the training never
 * waits for data. A few buffers go round: the batch that {@link #next} gives is the caller's until
 * the following call. To be used by one thread; closing it ends its own.
 */
public final class Prefetcher implements AutoCloseable {
  private static final int BUFFERS = 4;

  private final Dataset dataset;
  private final TrainingOrder order;
  private final long firstStep;
  private final long endStep;
  private final BlockingQueue<Batch> free = new ArrayBlockingQueue<>(BUFFERS);
  private final BlockingQueue<Item> filled = new ArrayBlockingQueue<>(BUFFERS + 1);
  private final Thread thread;
  private Batch inUse;

  private Prefetcher(Dataset dataset, TrainingOrder order, long firstStep, long endStep) {
    this.dataset = dataset;
    this.order = order;
    this.firstStep = firstStep;
    this.endStep = endStep;
    this.thread = new Thread(this::read, "supernet4j-prefetch");
    thread.setDaemon(true);
  }

  /**
   * Begins to read.
   *
   * @param order must not be used elsewhere
   * @param batchSize images in a batch, at most
   * @param firstStep the step whose batch comes first
   * @param endStep the step after the last one
   */
  public static Prefetcher start(
      Dataset dataset, TrainingOrder order, int batchSize, long firstStep, long endStep) {
    Prefetcher prefetcher = new Prefetcher(dataset, order, firstStep, endStep);
    int capacity = Math.min(batchSize, dataset.size(Split.TRAIN));
    for (int i = 0; i < BUFFERS; i++) {
      prefetcher.free.add(new Batch(dataset.info(), capacity));
    }
    prefetcher.thread.start();
    return prefetcher;
  }

  private void read() {
    try {
      for (long step = firstStep; step < endStep; step++) {
        Batch batch = free.take();
        dataset.read(Split.TRAIN, order.indices(step), batch);
        filled.put(new Item(batch, null));
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error fault) {
      filled.add(new Item(null, fault));
    }
  }

  /**
   * The batch of the next step; to be called once for each step.
   *
   * @throws RuntimeException what the data set threw when it was read
   */
  public Batch next() {
    if (inUse != null) {
      free.add(inUse);
      inUse = null;
    }
    inUse = take().batch();
    return inUse;
  }

  private Item take() {
    try {
      Item item = filled.take();
      if (item.fault() instanceof Error error) {
        throw error;
      } else if (item.fault() instanceof RuntimeException fault) {
        throw fault;
      }
      return item;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          "the thread of a run was interrupted while it waited for images; stop a run by its"
              + " StopSignal instead",
          interrupted);
    }
  }

  /** Ends the reading thread and waits for its end. */
  @Override
  public void close() {
    thread.interrupt();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException again) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** A batch that was read, or why reading failed. */
  private record Item(Batch batch, Throwable fault) {}
}
