package org.supernet4j.cli;

import org.supernet4j.api.UserException;

/** Something that a command cannot do; the message names it and says what to do next. */
public final class CommandFailure extends UserException {
  private static final long serialVersionUID = 1;

  /** A message for the user. */
  public CommandFailure(String message) {
    super(message);
  }

  /** A message for the user and what caused it. */
  public CommandFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
