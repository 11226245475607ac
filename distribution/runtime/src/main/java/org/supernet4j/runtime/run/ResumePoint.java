package org.supernet4j.runtime.run;

/** What an earlier process left of the training that a run begins with. */
interface ResumePoint {
  /** Brings it back; gives the number of training steps that were taken, 0 where there is none. */
  long resume();
}
