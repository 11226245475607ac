package org.supernet4j.cli.landscape;

import java.util.Optional;
import org.supernet4j.api.table.Table;
import org.supernet4j.cli.CommandBase;
import org.supernet4j.cli.ExitCode;
import org.supernet4j.cli.TableOptions;
import org.supernet4j.runtime.landscape.Landscape;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code supernet landscape}: how a metric lies over a space. */
@Command(
    name = "landscape",
    description = {
      "Analyse a search space through a table of recorded trainings.",
      "",
      "Prints the autocorrelation of a metric along random walks of one edit a step, its likeness"
          + " by distance, its local optima, its distribution against each cost that the table"
          + " records, its means by traits of the space such as the depth of cells, and what one"
          + " option in the place of another changes. Where the table is a sample of its space,"
          + " correlations come with intervals."
    },
    footer = {
      "  supernet landscape nas-bench-201 --metric cifar100-test-accuracy",
      "  supernet landscape nas-bench-101-sample",
      "  supernet landscape nas-bench-macro -D file=macro.json --json"
    })
public final class LandscapeCommand extends CommandBase {
  @Parameters(
      paramLabel = "TABLE",
      description = "A table by its name; 'supernet plugins --kind table' lists them.")
  private String name;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "Length of training; without it, the longest recorded one.")
  private Optional<Integer> epochs = Optional.empty();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private TableOptions options;

  @Override
  public Integer call() {
    Landscape landscape;
    try (Table table = options.open(name)) {
      landscape = options.ofMetric(metric -> Landscape.of(table, metric, epochs));
    }
    if (json) {
      out().println(LandscapeJson.of(landscape).toPrettyString());
    } else {
      LandscapeText.lines(landscape).forEach(out()::println);
    }
    return ExitCode.DONE;
  }
}
