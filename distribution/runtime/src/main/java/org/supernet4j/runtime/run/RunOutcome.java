package org.supernet4j.runtime.run;

import org.apiguardian.api.API;

/** How far a run came. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum RunOutcome {
  /** All phases are complete. */
  FINISHED,
  /** It was asked to stop, or ended otherwise before its end; it can be resumed. */
  INTERRUPTED
}
