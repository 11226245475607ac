package org.supernet4j.api.objective;

import org.apiguardian.api.API;

/** A number to make large or small. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Objective {
  /** The name in reports and journals, with the unit where there is one: {@code latency-ms}. */
  String name();

  /** Whether more or less is better. */
  Direction direction();

  /**
   * Whether the value follows from {@link Candidate#architecture()} and {@link Candidate#cost()}
   * alone, so that it is known without an evaluation and can be constrained.
   */
  default boolean isCost() {
    return false;
  }

  /** The value for a subnet; a number. */
  double value(Candidate candidate);
}
