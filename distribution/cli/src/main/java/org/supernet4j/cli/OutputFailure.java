package org.supernet4j.cli;

import org.supernet4j.api.UserException;

/** Results that cannot be written to stdout: its disk is full, or its reader is gone. */
public final class OutputFailure extends UserException {
  private static final long serialVersionUID = 1;

  private final boolean readerIsGone;

  /**
   * A failure.
   *
   * @param reason what the system says
   * @param readerIsGone whether nobody wants the rest, as in {@code supernet plugins | head}
   * @param cause the error
   */
  OutputFailure(String reason, boolean readerIsGone, Throwable cause) {
    super(
        "the output cannot be written (stdout: "
            + reason
            + "); make room on its disk or send it elsewhere",
        cause);
    this.readerIsGone = readerIsGone;
  }

  /** Whether nobody wants the rest, as in {@code supernet plugins | head}. */
  public boolean isReaderGone() {
    return readerIsGone;
  }
}
