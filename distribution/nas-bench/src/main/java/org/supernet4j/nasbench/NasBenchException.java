package org.supernet4j.nasbench;

import org.apiguardian.api.API;
import org.supernet4j.api.UserException;

/** Something about a data set or a query that is wrong; the message says what and where. */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public final class NasBenchException extends UserException {
  private static final long serialVersionUID = 1;

  /** Says what is wrong. */
  public NasBenchException(String message) {
    super(message);
  }

  /** Says what is wrong and why. */
  public NasBenchException(String message, Throwable cause) {
    super(message, cause);
  }
}
