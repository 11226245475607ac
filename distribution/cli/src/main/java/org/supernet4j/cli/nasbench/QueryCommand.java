package org.supernet4j.cli.nasbench;

import org.supernet4j.cli.CommandBase;
import org.supernet4j.cli.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code supernet nas-bench-101 query}: trainings of cells, as a search would ask for them. */
@Command(
    name = "query",
    description = {
      "Look up trainings of cells.",
      "",
      "Reads JSON lines and writes one for each:",
      "  {\"matrix\": [[0, 1], [0, 0]], \"ops\": [\"input\", \"output\"], \"epochs\": 108}",
      "  {\"hash\": \"00005c142e6f48ac74fdcf73e3439874\", \"stop_halfway\": true}",
      "A cell is asked for by matrix and ops or by hash; epochs are 108 and stop_halfway is false if"
          + " not given. The answer has the cell as the data set trained it, the metrics of one of"
          + " the repeated trainings, drawn with the seed, and what all queries have cost so far.",
      "  {\"hash\": \"00005c142e6f48ac74fdcf73e3439874\", \"all\": true}",
      "All fixed metrics of the cell and the computed ones of each training; this costs nothing.",
      "  {\"reset\": true}",
      "Sets what queries have cost back to nothing."
    },
    exitCodeList = {
      CommandBase.EXIT_DONE,
      "1:a line is bad, or the data is; the message names it",
      CommandBase.EXIT_FAULT
    },
    footer = "  supernet nas-bench-101 query --data nasbench_full.tfrecord cells.jsonl")
public final class QueryCommand extends CommandBase {
  @Mixin private DataOptions data;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the repeats that are drawn; default: ${DEFAULT-VALUE}.")
  private long seed;

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      defaultValue = "-",
      description = "The JSON lines; - for stdin, which is the default.")
  private String file;

  @Override
  public Integer call() {
    QueryLines lines = new QueryLines(data.open(seed));
    JsonLines.forEach(file, line -> out().println(lines.answer(line)));
    return ExitCode.DONE;
  }
}
