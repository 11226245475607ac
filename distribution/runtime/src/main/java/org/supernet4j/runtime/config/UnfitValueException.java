package org.supernet4j.runtime.config;

/** A value that is not of the type or range that its setting takes; the message says why. */
final class UnfitValueException extends Exception {
  private static final long serialVersionUID = 1;

  UnfitValueException(String problem) {
    super(problem);
  }
}
