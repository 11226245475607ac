package org.supernet4j.runtime.run;

import java.time.InstantSource;
import java.util.List;
import org.supernet4j.api.report.RunListener;

/**
 * How a run is carried out; no option changes its results.
 *
 * @param listeners receive what happens, in this order, after the journal
 * @param stop asks the run to stop
 * @param clock names the run's folder and says when checkpoints are due
 */
public record RunOptions(List<RunListener> listeners, StopSignal stop, InstantSource clock) {
  public RunOptions {
    listeners = List.copyOf(listeners);
  }
}
