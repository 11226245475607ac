package org.supernet4j.cli;

/** Starts the {@code supernet} command. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its {@linkplain ExitCode exit code}. */
  public static void main(String[] arguments) {
    System.exit(SupernetCommand.commandLine().setOut(Output.stdout()).execute(arguments));
  }
}
