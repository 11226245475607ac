package org.supernet4j.cli.bench;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jline.utils.Signals;
import org.supernet4j.cli.StopCause;

/**
 * Ends a benchmark on Ctrl-C (SIGINT) or SIGTERM and says that nothing of it is left. Closing it
 * gives both signals their former meaning.
 */
final class BenchInterruption implements AutoCloseable {
  private final PrintWriter err;
  private final IntConsumer abort;
  private final Map<StopCause, Object> former = new EnumMap<>(StopCause.class);

  /**
   * Does nothing by itself.
   *
   * @param abort ends the process at once, with an exit code
   */
  BenchInterruption(PrintWriter err, IntConsumer abort) {
    this.err = err;
    this.abort = abort;
  }

  /** Begins to listen for signals; to be closed before anything is written. */
  static BenchInterruption listen(PrintWriter err) {
    BenchInterruption interruption =
        new BenchInterruption(err, exitCode -> Runtime.getRuntime().halt(exitCode));
    for (StopCause cause : StopCause.values()) {
      interruption.former.put(cause, Signals.register(cause.name(), () -> interruption.on(cause)));
    }
    return interruption;
  }

  /** A signal came. */
  void on(StopCause cause) {
    err.println("interrupted before all searches were done; nothing was written");
    err.flush();
    abort.accept(cause.exitCode());
  }

  @Override
  public void close() {
    former.forEach((cause, handler) -> Signals.unregister(cause.name(), handler));
  }
}
