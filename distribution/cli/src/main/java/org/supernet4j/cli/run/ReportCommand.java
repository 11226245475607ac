package org.supernet4j.cli.run;

import org.supernet4j.cli.CommandBase;
import org.supernet4j.cli.ExitCode;
import org.supernet4j.runtime.config.ConfigLoader;
import org.supernet4j.runtime.plugin.ComponentLoader;
import org.supernet4j.runtime.run.RunLauncher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code supernet report}: writes a run's report from its journal. */
@Command(
    name = "report",
    description = {
      "Write the report of a run again, complete or not.",
      "",
      "Prints the path of report.html, which needs no network to be read."
    },
    footer = "  supernet report runs/quickstart-20250131-120000")
public final class ReportCommand extends CommandBase {
  @Mixin private RunParameter run;

  @Override
  public Integer call() {
    out().println(RunLauncher.report(run.directory(), new ConfigLoader(ComponentLoader.load())));
    return ExitCode.DONE;
  }
}
