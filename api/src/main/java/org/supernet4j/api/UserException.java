package org.supernet4j.api;

import org.apiguardian.api.API;

/**
 * A fault whose message is meant for users: it names the place, the value found, what is allowed
 * and what to do, so nobody needs a stack trace. Whoever finds such a fault throws a subclass.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract class UserException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With a message for users. */
  protected UserException(String message) {
    super(message);
  }

  /** With a message for users and what led to it. */
  protected UserException(String message, Throwable cause) {
    super(message, cause);
  }
}
