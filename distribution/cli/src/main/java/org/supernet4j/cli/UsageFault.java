package org.supernet4j.cli;

import org.supernet4j.api.UserException;

/** An argument that cannot be used; the message names it and says what is allowed. */
public final class UsageFault extends UserException {
  private static final long serialVersionUID = 1;

  /** A message for the user. */
  public UsageFault(String message) {
    super(message);
  }
}
