package org.supernet4j.runtime.batch;

import java.util.ArrayList;
import java.util.List;
import org.supernet4j.api.dataset.Batch;

/**
 * Reads batches for evaluations in several threads, ahead of who asks for them, and keeps those
 * that are read again and again where they fit in memory. Closing it ends its threads.
 */
public final class ReadAhead implements AutoCloseable {
  private final ReaderThreads threads;
  private final int ahead;
  private final long keepBytes;

  /**
   * Threads that wait for work.
   *
   * @param threads how many batches are read at once
   * @param keepBytes the most memory that the kept images of one choice take
   */
  public ReadAhead(int threads, long keepBytes) {
    this.threads = new ReaderThreads(threads, "supernet4j-read");
    this.ahead = threads + 1;
    this.keepBytes = keepBytes;
  }

  /**
   * The same batches, read ahead in each iteration; a batch is the caller's until the next one is
   * asked for.
   */
  public Iterable<Batch> ahead(Batches batches) {
    return () -> new AheadIterator(batches, threads, ahead);
  }

  /**
   * The same batches, read once where they fit in memory, else {@link #ahead} in each iteration. To
   * be iterated by one thread at a time.
   */
  public Iterable<Batch> kept(Batches batches) {
    if (batches.bytes() > keepBytes) {
      return ahead(batches);
    }
    List<Batch> kept = new ArrayList<>();
    return () -> {
      if (kept.size() < batches.count()) {
        kept.clear();
        List<PendingBatch> pending = new ArrayList<>();
        for (int i = 0; i < batches.count(); i++) {
          int number = i;
          pending.add(threads.read(() -> batches.read(number, batches.buffer())));
        }
        pending.forEach(batch -> kept.add(batch.await()));
      }
      return kept.iterator();
    };
  }

  /** Ends the threads and waits for their end. */
  @Override
  public void close() {
    threads.close();
  }
}
