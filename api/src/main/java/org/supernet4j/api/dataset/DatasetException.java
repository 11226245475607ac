package org.supernet4j.api.dataset;

import org.apiguardian.api.API;
import org.supernet4j.api.UserException;

/** Data that cannot be used; the message names the file, what is wrong and what to do. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class DatasetException extends UserException {
  private static final long serialVersionUID = 1;

  /** A message for the user. */
  public DatasetException(String message) {
    super(message);
  }

  /** A message for the user and what caused it. */
  public DatasetException(String message, Throwable cause) {
    super(message, cause);
  }
}
