package org.supernet4j.searchspaces.nasbench101;

import org.apiguardian.api.API;

/** A graph that is no cell of NAS-Bench-101; the message says why and what is allowed. */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public final class InvalidCellException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /** Says what is wrong. */
  public InvalidCellException(String message) {
    super(message);
  }
}
