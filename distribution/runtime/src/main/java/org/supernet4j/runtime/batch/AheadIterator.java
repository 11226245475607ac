package org.supernet4j.runtime.batch;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.supernet4j.api.dataset.Batch;

/** Batches that other threads read ahead into a few buffers. */
final class AheadIterator implements Iterator<Batch> {
  private final Batches batches;
  private final ReaderThreads threads;
  private final Queue<PendingBatch> pending = new ArrayDeque<>();
  private int submitted;
  private Batch inUse;

  AheadIterator(Batches batches, ReaderThreads threads, int ahead) {
    this.batches = batches;
    this.threads = threads;
    for (int i = 0; i < ahead && i < batches.count(); i++) {
      readInto(batches.buffer());
    }
  }

  private void readInto(Batch buffer) {
    int number = submitted++;
    pending.add(threads.read(() -> batches.read(number, buffer)));
  }

  @Override
  public boolean hasNext() {
    return !pending.isEmpty() || (inUse != null && submitted < batches.count());
  }

  @Override
  public Batch next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (inUse != null && submitted < batches.count()) {
      readInto(inUse);
    }
    inUse = pending.remove().await();
    return inUse;
  }
}
