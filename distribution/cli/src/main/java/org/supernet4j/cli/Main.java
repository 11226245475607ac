package org.supernet4j.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;

/** Starts the {@code supernet} command. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its {@linkplain ExitCode exit code}. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, false, Charset.defaultCharset());
    System.exit(SupernetCommand.commandLine().setOut(out).execute(arguments));
  }
}
