package org.supernet4j.runtime.run;

import org.supernet4j.api.report.Phase;

/** The work of one phase. */
interface RunPhase {
  /** Which phase. */
  Phase phase();

  /** Steps, evaluations or finalists it has; 0 where it cannot be told. */
  default long units() {
    return 0;
  }

  /**
   * Does the work, or what an earlier process left of it.
   *
   * @return whether it is complete; if not, the run was asked to stop and the state is saved
   */
  boolean run();
}
