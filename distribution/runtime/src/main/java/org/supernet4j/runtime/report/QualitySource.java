package org.supernet4j.runtime.report;

/** Where the qualities of a run's subnets come from. */
public enum QualitySource {
  /** From a supernet that the run trains. */
  SUPERNET,
  /** From a table of recorded trainings; there are no networks with weights. */
  TABLE
}
