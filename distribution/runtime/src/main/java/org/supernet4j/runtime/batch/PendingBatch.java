package org.supernet4j.runtime.batch;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.supernet4j.api.dataset.Batch;

/**
 * A batch that another thread reads.
 *
 * @param reading gives the batch
 */
record PendingBatch(Future<Batch> reading) {
  /**
   * Waits for the batch.
   *
   * @throws RuntimeException what the data set threw when it was read
   */
  Batch await() {
    try {
      return reading.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      } else if (failed.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          "the thread of a run was interrupted while it waited for images; stop a run by its"
              + " StopSignal instead",
          interrupted);
    }
  }
}
