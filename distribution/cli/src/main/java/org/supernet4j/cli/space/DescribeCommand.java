package org.supernet4j.cli.space;

import java.io.PrintWriter;
import org.supernet4j.cli.CommandBase;
import org.supernet4j.cli.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code supernet describe}: a search space, its choices and what its extremes cost. */
@Command(
    name = "describe",
    description = {
      "Describe a search space: its choices, its size and what its networks cost.",
      "",
      "Prints the layers of the smallest and the largest network with output shapes, multiply-adds"
          + " and parameters. Needs neither data nor an engine."
    },
    footer = {
      "  supernet describe mnist-nine",
      "  supernet describe digits-small --classes 26 --json"
    })
public final class DescribeCommand extends CommandBase {
  @Mixin private SpaceOptions options;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    NamedSpace space = options.space();
    PrintWriter out = out();
    if (json) {
      out.println(SpaceJson.of(space).toPrettyString());
    } else {
      SpaceText.of(space).forEach(out::println);
    }
    return ExitCode.DONE;
  }
}
