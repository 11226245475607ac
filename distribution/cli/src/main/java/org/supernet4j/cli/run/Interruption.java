package org.supernet4j.cli.run;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jline.utils.Signals;
import org.supernet4j.cli.StopCause;
import org.supernet4j.runtime.run.StopSignal;

/**
 * Asks a run to stop on the first Ctrl-C (SIGINT) or SIGTERM, and ends the process at once on the
 * second. Closing it gives both signals their former meaning.
 */
final class Interruption implements AutoCloseable {
  private final StopSignal stop;
  private final PrintWriter err;
  private final IntConsumer abort;
  private final Map<StopCause, Object> former = new EnumMap<>(StopCause.class);
  private volatile Optional<StopCause> first = Optional.empty();

  /**
   * Does nothing by itself.
   *
   * @param abort ends the process at once, with an exit code
   */
  Interruption(StopSignal stop, PrintWriter err, IntConsumer abort) {
    this.stop = stop;
    this.err = err;
    this.abort = abort;
  }

  /** Begins to listen for signals. */
  static Interruption listen(StopSignal stop, PrintWriter err) {
    Interruption interruption =
        new Interruption(stop, err, exitCode -> Runtime.getRuntime().halt(exitCode));
    for (StopCause cause : StopCause.values()) {
      interruption.former.put(cause, Signals.register(cause.name(), () -> interruption.on(cause)));
    }
    return interruption;
  }

  /** A signal came. */
  synchronized void on(StopCause cause) {
    if (first.isPresent()) {
      abort.accept(cause.exitCode());
      return;
    }
    first = Optional.of(cause);
    stop.request();
    err.println();
    err.println("stopping: this step will be finished and the state saved; Ctrl-C again aborts");
    err.flush();
  }

  /** The signal that came first, if one came. */
  Optional<StopCause> cause() {
    return first;
  }

  @Override
  public void close() {
    former.forEach((cause, handler) -> Signals.unregister(cause.name(), handler));
  }
}
