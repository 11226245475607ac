package org.supernet4j.api.report;

import org.apiguardian.api.API;

/** Receives everything that happens in a run, in order, on the run's thread. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface RunListener {
  /** Something happened. */
  void on(RunEvent event);
}
