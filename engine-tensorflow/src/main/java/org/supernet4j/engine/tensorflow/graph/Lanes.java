package org.supernet4j.engine.tensorflow.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Forward passes side by side. The operations of one wait for each other and leave cores idle; two
 * keep them busy.
 *
 * <p>Runs of two lanes must differ in what they fetch: TensorFlow then gives each its own kernels.
 * Some of oneDNN's keep in fields what they compute with, and crash where two runs share them.
 */
public final class Lanes implements AutoCloseable {
  private final int count;
  private final Lazy<ExecutorService> others;

  /**
   * Lanes without threads yet.
   *
   * @param count of lanes, at least 1; the first is the caller's thread
   */
  public Lanes(int count) {
    this.count = count;
    this.others = new Lazy<>(() -> Executors.newFixedThreadPool(count - 1, Lanes::thread));
  }

  private static Thread thread(Runnable runs) {
    Thread thread = new Thread(runs, "supernet-lane");
    thread.setDaemon(true);
    return thread;
  }

  /** A run in a lane. */
  @FunctionalInterface
  public interface Run<T> {
    T in(int lane, int index);
  }

  /** How many lanes so many runs take. */
  public int countFor(int runs) {
    return Math.min(count, runs);
  }

  /**
   * Takes runs 0 to before a number; run i in lane i modulo the number of lanes.
   *
   * <p>No run is at work any more when this returns or throws, even if the caller is interrupted:
   * runs read tensors that the caller closes next.
   *
   * @return what they gave, in order
   * @throws RuntimeException what the run of the first lane that failed threw, those of others
   *     suppressed
   */
  public <T> List<T> map(int runs, Run<T> run) {
    int used = countFor(runs);
    List<List<T>> lanes = new ArrayList<>();
    List<Future<List<T>>> waiting = new ArrayList<>();
    Throwable first = null;
    try {
      for (int lane = 1; lane < used; lane++) {
        int mine = lane;
        waiting.add(others.get().submit(() -> lane(mine, used, runs, run)));
      }
      lanes.add(lane(0, used, runs, run));
    } catch (RuntimeException | Error fault) {
      first = fault;
    }
    for (Future<List<T>> each : waiting) {
      try {
        lanes.add(await(each));
      } catch (ExecutionException fault) {
        first = withSuppressed(first, fault.getCause());
      }
    }
    if (first != null) {
      throw rethrown(first);
    }
    List<T> results = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      results.add(lanes.get(i % used).get(i / used));
    }
    return results;
  }

  private static <T> List<T> lane(int lane, int lanes, int runs, Run<T> run) {
    List<T> results = new ArrayList<>();
    for (int i = lane; i < runs; i += lanes) {
      results.add(run.in(lane, i));
    }
    return results;
  }

  /** What a lane gave; an interruption is kept for the caller, not heeded. */
  private static <T> T await(Future<T> lane) throws ExecutionException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return lane.get();
        } catch (InterruptedException fault) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static Throwable withSuppressed(Throwable first, Throwable later) {
    if (first == null || first == later) {
      return later;
    }
    first.addSuppressed(later);
    return first;
  }

  private static RuntimeException rethrown(Throwable fault) {
    if (fault instanceof Error error) {
      throw error;
    }
    return fault instanceof RuntimeException plain ? plain : new CompletionException(fault);
  }

  @Override
  public void close() {
    if (others.isMade()) {
      others.get().shutdown();
    }
  }
}
