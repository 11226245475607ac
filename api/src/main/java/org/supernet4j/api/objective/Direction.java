package org.supernet4j.api.objective;

import org.apiguardian.api.API;

/** Whether more or less of an objective is better. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Direction {
  /** More is better. */
  MAXIMIZE,
  /** Less is better. */
  MINIMIZE;

  /** Whether the first value is strictly better than the second. */
  public boolean isBetter(double value, double than) {
    return this == MAXIMIZE ? value > than : value < than;
  }
}
