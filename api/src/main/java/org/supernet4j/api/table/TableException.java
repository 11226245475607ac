package org.supernet4j.api.table;

import org.apiguardian.api.API;
import org.supernet4j.api.UserException;

/** A table that cannot be used; the message names the file, the line and what to do. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class TableException extends UserException {
  private static final long serialVersionUID = 1;

  /** A message for the user. */
  public TableException(String message) {
    super(message);
  }

  /** A message for the user and what caused it. */
  public TableException(String message, Throwable cause) {
    super(message, cause);
  }
}
