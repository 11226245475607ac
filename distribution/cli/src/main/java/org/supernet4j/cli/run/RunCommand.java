package org.supernet4j.cli.run;

import org.supernet4j.cli.CommandBase;
import org.supernet4j.cli.OverrideOptions;
import org.supernet4j.runtime.config.ConfigLoader;
import org.supernet4j.runtime.config.RunDescription;
import org.supernet4j.runtime.plugin.ComponentLoader;
import org.supernet4j.runtime.run.Loading;
import org.supernet4j.runtime.run.RunLauncher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code supernet run}: carries out a configuration from training to report. */
@Command(
    name = "run",
    description = {
      "Carry out a configuration: train the supernet, search it, retrain the best, export and"
          + " report.",
      "",
      "Prints the run's folder and the address of its metrics when it starts, and its results with"
          + " commands to go on when it ends. Ctrl-C or SIGTERM finishes the step, saves the state"
          + " and prints how to resume; the second one aborts at once."
    },
    exitCodeList = {
      CommandBase.EXIT_DONE,
      CommandBase.EXIT_FAILURE,
      CommandBase.EXIT_FAULT,
      RunCommand.EXIT_INT,
      RunCommand.EXIT_TERM
    },
    footer = {
      "  supernet run quickstart",
      "  supernet run my.conf -D training.batch-size=32 -D run.seed=7"
    })
public final class RunCommand extends CommandBase {
  static final String EXIT_INT = "130:interrupted by Ctrl-C (SIGINT); can be resumed";
  static final String EXIT_TERM = "143:interrupted by SIGTERM; can be resumed";

  @Parameters(
      paramLabel = "CONFIG",
      description = "A shipped configuration such as quickstart, or the path of a HOCON file.")
  private String configuration;

  @Mixin private OverrideOptions overrides;
  @Mixin private ProgressOptions progress;

  @Override
  public Integer call() {
    RunDescription config =
        Loading.run(new ConfigLoader(ComponentLoader.load()), configuration, overrides.overrides());
    return new RunConsole(out(), err())
        .carryOut(options -> RunLauncher.start(config, options), progress.listener(err()));
  }
}
