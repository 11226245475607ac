package org.supernet4j.api.task;

import org.apiguardian.api.API;

/** How the values of a measure are read. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Unit {
  /** A share from 0 to 1, shown in percent. */
  SHARE,
  /** A plain number. */
  NUMBER
}
