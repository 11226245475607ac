package org.supernet4j.runtime.plugin;

/** A component that is not there, or not there once; the message says what to do. */
public final class ComponentException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ComponentException(String message) {
    super(message);
  }
}
