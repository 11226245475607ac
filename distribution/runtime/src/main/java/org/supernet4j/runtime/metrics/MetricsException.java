package org.supernet4j.runtime.metrics;

import org.supernet4j.api.UserException;

/** Metrics cannot be served; the message names the key of the configuration and the way out. */
public final class MetricsException extends UserException {
  private static final long serialVersionUID = 1;

  /** With a message for people and what led to it. */
  public MetricsException(String message, Throwable cause) {
    super(message, cause);
  }
}
