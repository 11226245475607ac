package org.supernet4j.runtime.run;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.supernet4j.api.report.RunEvent;
import org.supernet4j.api.report.RunListener;

/**
 * Passes to listeners what happens, in order, on the run's thread. A run without its journal is
 * worth little, so what the journal throws ends the run; what other listeners throw is logged.
 */
final class RunEvents {
  private static final Logger LOG = LoggerFactory.getLogger(RunEvents.class);

  private final RunListener journal;
  private final List<RunListener> others;

  /**
   * @param journal comes first
   * @param others follow in this order
   */
  RunEvents(RunListener journal, List<RunListener> others) {
    this.journal = journal;
    this.others = List.copyOf(others);
  }

  void emit(RunEvent event) {
    journal.on(event);
    emitToOthers(event);
  }

  /** The last event of a run that ends with an error, which may be the journal's own. */
  void emitFailure(RunEvent.RunFailed event, Throwable fault) {
    try {
      journal.on(event);
    } catch (RuntimeException second) {
      fault.addSuppressed(second);
    }
    emitToOthers(event);
  }

  private void emitToOthers(RunEvent event) {
    for (RunListener listener : others) {
      try {
        listener.on(event);
      } catch (RuntimeException fault) {
        LOG.error("listener {} failed on {}", listener, event, fault);
      }
    }
  }
}
