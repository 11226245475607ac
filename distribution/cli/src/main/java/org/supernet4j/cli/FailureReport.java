package org.supernet4j.cli;

import java.io.PrintWriter;
import java.util.List;
import org.supernet4j.api.UserException;
import org.supernet4j.runtime.config.InvalidConfiguration;
import org.supernet4j.runtime.plugin.ComponentException;
import org.supernet4j.runtime.run.RunException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Reports why a command failed: the message alone, and the stack trace for those who ask for it.
 */
final class FailureReport implements IExecutionExceptionHandler {
  private static final int MOST_LINES = 40;

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult ofRootCommand) {
    if (failure instanceof OutputFailure output && output.isReaderGone()) {
      return ExitCode.READER_GONE;
    }
    if (!(failure instanceof OutputFailure)) {
      flush(command.getOut(), failure);
    }
    PrintWriter err = command.getErr();
    print("error: " + message(failure), err);
    if (Execution.isVerbose(ofRootCommand)) {
      failure.printStackTrace(err);
    }
    err.flush();
    return isFaultOfTheUser(failure) ? ExitCode.FAULT : ExitCode.FAILURE;
  }

  /** Writes out what the command printed before it failed. */
  private static void flush(PrintWriter out, Exception failure) {
    try {
      out.flush();
    } catch (OutputFailure second) {
      failure.addSuppressed(second);
    }
  }

  /** Prints no more than a screen of lines. */
  private static void print(String message, PrintWriter err) {
    List<String> lines = message.lines().toList();
    lines.stream().limit(MOST_LINES).forEach(err::println);
    if (lines.size() > MOST_LINES) {
      err.println("... and " + (lines.size() - MOST_LINES) + " lines more; mend these first");
    }
  }

  private static boolean isFaultOfTheUser(Exception failure) {
    return failure instanceof UsageFault
        || failure instanceof InvalidConfiguration
        || failure instanceof ComponentException
        || (failure instanceof RunException fault && fault.isOfConfiguration());
  }

  /** The message of a failure that was foreseen; others name themselves too. */
  private static String message(Exception failure) {
    return failure instanceof UserException
        ? failure.getMessage()
        : failure + "; --verbose shows where";
  }
}
