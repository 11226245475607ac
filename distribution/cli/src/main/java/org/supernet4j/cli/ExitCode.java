package org.supernet4j.cli;

/** The exit codes of all commands, which scripts rely on. */
public final class ExitCode {
  /** The command did what it was asked to. */
  public static final int DONE = 0;

  /** The command could not do it: data, disk, network or computation failed. */
  public static final int FAILURE = 1;

  /** The command line or the configuration is wrong; nothing was begun. */
  public static final int FAULT = 2;

  /** Nobody reads the rest of the output: 128 and the number of SIGPIPE, as shells count. */
  public static final int READER_GONE = 141;

  private ExitCode() {}
}
