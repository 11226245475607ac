package org.supernet4j.cli.progress;

/** How progress is shown. */
public enum ProgressMode {
  /** A bar where stderr is a terminal, else lines. */
  AUTO,
  /** One bar that is drawn over and over. */
  BAR,
  /** A line now and then. */
  PLAIN,
  /** Nothing. */
  NONE
}
