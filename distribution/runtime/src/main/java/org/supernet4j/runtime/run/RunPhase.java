package org.supernet4j.runtime.run;

import org.supernet4j.api.report.Phase;

/** The work of one phase. */
interface RunPhase {
  /** Which phase. */
  Phase phase();

  /** Steps or evaluations it has; 0 where it cannot be known. */
  default long units() {
    return 0;
  }

  /** Steps or evaluations that an earlier process did. */
  default long done() {
    return 0;
  }

  /**
   * Does the work, or what an earlier process left of it.
   *
   * @return whether it is complete; if not, the run was asked to stop and the state is saved
   */
  boolean run();
}
