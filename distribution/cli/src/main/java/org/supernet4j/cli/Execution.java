package org.supernet4j.cli;

import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Runs the command that was named, after the log has its level. */
final class Execution implements IExecutionStrategy {
  /** Read by {@code logback.xml} when the first logger is made. */
  private static final String LOG_LEVEL = "supernet.log.level";

  private final IExecutionStrategy runLast = new RunLast();

  @Override
  public int execute(ParseResult parsed) {
    if (isVerbose(parsed)) {
      System.setProperty(LOG_LEVEL, "INFO");
    }
    CommandLine command = parsed.commandSpec().commandLine();
    try {
      int exitCode = runLast.execute(parsed);
      command.getOut().flush();
      return exitCode;
    } catch (OutputFailure e) {
      throw new ExecutionException(command, e.getMessage(), e);
    } catch (OutOfMemoryError e) {
      throw new ExecutionException(
          command,
          "out of memory",
          new CommandFailure(
              "out of memory ("
                  + e.getMessage()
                  + "); give Java more, as with SUPERNET_JAVA_OPTS=-Xmx8g, or lower batch sizes",
              e));
    }
  }

  /** Whether {@code --verbose} was given to a command or to one of its subcommands. */
  static boolean isVerbose(ParseResult parsed) {
    return parsed.asCommandLineList().stream()
        .map(CommandLine::getCommand)
        .anyMatch(command -> command instanceof CommandBase base && base.isVerbose());
  }
}
