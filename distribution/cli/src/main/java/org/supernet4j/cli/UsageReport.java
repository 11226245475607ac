package org.supernet4j.cli;

import java.io.PrintWriter;
import java.util.List;
import org.supernet4j.api.internal.DidYouMean;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Reports what is wrong with a command line, in place of the whole help that picocli would print.
 */
final class UsageReport implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException fault, String[] arguments) {
    CommandLine command = fault.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("error: " + words(fault.getMessage()) + suggestion(fault));
    if (command.getParent() == null) {
      err.println("commands: " + String.join(", ", command.getSubcommands().keySet()));
    }
    err.println("try '" + command.getCommandSpec().qualifiedName() + " --help'");
    err.flush();
    return ExitCode.FAULT;
  }

  /** A message of picocli, in which types of Java are named in words. */
  private static String words(String message) {
    return message
        .replaceFirst("is not an? (int|long)$", "is not a whole number")
        .replaceFirst("is not a (float|double)$", "is not a number");
  }

  private static String suggestion(ParameterException fault) {
    if (!(fault instanceof UnmatchedArgumentException unmatched)
        || unmatched.getUnmatched().isEmpty()) {
      return "";
    }
    CommandLine command = fault.getCommandLine();
    List<String> known =
        unmatched.isUnknownOption()
            ? List.copyOf(command.getCommandSpec().optionsMap().keySet())
            : List.copyOf(command.getSubcommands().keySet());
    return DidYouMean.nearest(unmatched.getUnmatched().get(0), known)
        .map(near -> "; did you mean " + near + "?")
        .orElse("");
  }
}
