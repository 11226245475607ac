package org.supernet4j.runtime.run;

import org.apiguardian.api.API;

/**
 * Asks a run to stop, from any thread, as on Ctrl-C. The run finishes the step or evaluation that
 * it is at, saves its state and ends with {@link RunOutcome#INTERRUPTED}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class StopSignal {
  private volatile boolean requested;

  /** A signal that asks for nothing yet. */
  public StopSignal() {}

  /** Asks the run to stop. */
  public void request() {
    requested = true;
  }

  /** Whether the run was asked to stop. */
  public boolean isRequested() {
    return requested;
  }
}
