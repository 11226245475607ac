package org.supernet4j.runtime.plugin;

import org.supernet4j.api.UserException;

/** A component that is not there, or not there once; the message says what to do. */
public final class ComponentException extends UserException {
  private static final long serialVersionUID = 1;

  ComponentException(String message) {
    super(message);
  }
}
