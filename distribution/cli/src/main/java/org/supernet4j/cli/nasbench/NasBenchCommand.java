package org.supernet4j.cli.nasbench;

import org.supernet4j.cli.CommandBase;
import org.supernet4j.cli.UsageFault;
import picocli.CommandLine.Command;

/** {@code supernet nas-bench-101}: the commands about that data set. */
@Command(
    name = "nas-bench-101",
    description = "Hash, enumerate and query the cells of NAS-Bench-101.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    subcommands = {
      QueryCommand.class,
      HashCommand.class,
      EnumerateCommand.class,
      InfoCommand.class
    },
    footer = "  supernet nas-bench-101 enumerate --max-vertices 5")
public final class NasBenchCommand extends CommandBase {
  /** Called where no subcommand was named. */
  @Override
  public Integer call() {
    throw new UsageFault("name a command of nas-bench-101: query, hash, enumerate or info");
  }
}
