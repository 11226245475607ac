package org.supernet4j.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options and the form of the help that all commands share; a call gives the exit code. */
@Command(
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisHeading = "Usage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nArguments:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {CommandBase.EXIT_DONE, CommandBase.EXIT_FAILURE, CommandBase.EXIT_FAULT},
    footerHeading = "%nExamples:%n")
public abstract class CommandBase implements Callable<Integer> {
  /** Help on {@link ExitCode#DONE}. */
  public static final String EXIT_DONE = "0:done";

  /** Help on {@link ExitCode#FAILURE}. */
  public static final String EXIT_FAILURE = "1:failed; the message on stderr says why";

  /** Help on {@link ExitCode#FAULT}. */
  public static final String EXIT_FAULT =
      "2:the command line or the configuration is wrong; nothing was begun";

  @Option(
      names = "--verbose",
      description = "Log more to stderr, and print the stack trace of a failure.")
  private boolean verbose;

  @Spec private CommandSpec spec;

  /** Whether stack traces and more of the log were asked for. */
  final boolean isVerbose() {
    return verbose;
  }

  /** Where results go; flushed when the command ends, and throws {@link OutputFailure}. */
  protected final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Where progress and messages go. */
  protected final PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** What picocli knows of the command. */
  final CommandSpec spec() {
    return spec;
  }
}
