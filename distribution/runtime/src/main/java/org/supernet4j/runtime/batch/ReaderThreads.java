package org.supernet4j.runtime.batch;

import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.supernet4j.api.dataset.Batch;

/** Daemon threads that read batches; they end when idle for some seconds, or closed. */
final class ReaderThreads implements AutoCloseable {
  private static final int IDLE_SECONDS = 5;

  private final String name;
  private final ThreadPoolExecutor pool;
  private final Queue<Thread> started = new ConcurrentLinkedQueue<>();

  /**
   * Threads that start when there is work.
   *
   * @param threads how many batches are read at once
   * @param name of each thread
   */
  ReaderThreads(int threads, String name) {
    this.name = name;
    this.pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            this::thread);
    pool.allowCoreThreadTimeOut(true);
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    started.removeIf(earlier -> earlier.getState() == Thread.State.TERMINATED);
    started.add(thread);
    return thread;
  }

  /** Begins to read a batch, in the order of the calls. */
  PendingBatch read(Callable<Batch> reading) {
    return new PendingBatch(pool.submit(reading));
  }

  /** Ends the threads and waits for their end. */
  @Override
  public void close() {
    pool.shutdownNow();
    boolean interrupted = false;
    for (Thread thread : started) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException again) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
