package org.supernet4j.api.engine;

import org.apiguardian.api.API;
import org.supernet4j.api.UserException;

/** Something an engine cannot do; the message says what and what to do about it. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class EngineException extends UserException {
  private static final long serialVersionUID = 1;

  /** A message for the user. */
  public EngineException(String message) {
    super(message);
  }

  /** A message for the user and what caused it. */
  public EngineException(String message, Throwable cause) {
    super(message, cause);
  }
}
