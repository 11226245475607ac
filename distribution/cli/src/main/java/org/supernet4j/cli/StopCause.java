package org.supernet4j.cli;

/** A signal that interrupts a command. */
public enum StopCause {
  /** Ctrl-C. */
  INT(130),
  /** What {@code kill}, containers and batch systems send. */
  TERM(143);

  private final int exitCode;

  StopCause(int exitCode) {
    this.exitCode = exitCode;
  }

  /** 128 and the signal's number, as shells count. */
  public int exitCode() {
    return exitCode;
  }
}
