package org.supernet4j.runtime.metrics;

/** Metrics cannot be served; the message names the key of the configuration and the way out. */
public final class MetricsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With a message for people and what led to it. */
  public MetricsException(String message, Throwable cause) {
    super(message, cause);
  }
}
