package org.supernet4j.cli;

import org.supernet4j.cli.bench.BenchCommand;
import org.supernet4j.cli.inspect.PluginsCommand;
import org.supernet4j.cli.inspect.ValidateCommand;
import org.supernet4j.cli.landscape.LandscapeCommand;
import org.supernet4j.cli.nasbench.NasBenchCommand;
import org.supernet4j.cli.run.EvaluateCommand;
import org.supernet4j.cli.run.ExportCommand;
import org.supernet4j.cli.run.FinetuneCommand;
import org.supernet4j.cli.run.PlanCommand;
import org.supernet4j.cli.run.ReportCommand;
import org.supernet4j.cli.run.ResumeCommand;
import org.supernet4j.cli.run.RunCommand;
import org.supernet4j.cli.space.CostCommand;
import org.supernet4j.cli.space.DescribeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;

/** The {@code supernet} command, which does nothing without one of its subcommands. */
@Command(
    name = "supernet",
    description = "One-shot neural architecture search: train one supernet, find the best subnets.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    subcommands = {
      RunCommand.class,
      ResumeCommand.class,
      EvaluateCommand.class,
      FinetuneCommand.class,
      ExportCommand.class,
      ReportCommand.class,
      BenchCommand.class,
      LandscapeCommand.class,
      ValidateCommand.class,
      PlanCommand.class,
      PluginsCommand.class,
      DescribeCommand.class,
      CostCommand.class,
      NasBenchCommand.class,
      HelpCommand.class
    },
    footer = {
      "  supernet run quickstart    a whole search in a few minutes, no download",
      "  supernet help run          what a command does, and its options"
    })
public final class SupernetCommand extends CommandBase {
  private SupernetCommand() {}

  /** The command with all its subcommands, ready to execute. */
  public static CommandLine commandLine() {
    return new CommandLine(new SupernetCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setHelpFactory(SpacedHelp::new)
        .setExecutionStrategy(new Execution())
        .setParameterExceptionHandler(new UsageReport())
        .setExecutionExceptionHandler(new FailureReport());
  }

  /** Called where no subcommand was named. */
  @Override
  public Integer call() {
    throw new ParameterException(spec().commandLine(), "name a command");
  }
}
