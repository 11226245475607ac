package org.supernet4j.runtime.config;

import org.supernet4j.api.UserException;

/** What cannot be made because of faults that are reported already: nothing more is to be said. */
public final class ReportedAlreadyException extends UserException {
  private static final long serialVersionUID = 1;

  /** What to throw in the place of what cannot be made. */
  public ReportedAlreadyException() {
    super("faults of the configuration are reported already");
  }
}
