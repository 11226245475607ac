package org.supernet4j.cli.nasbench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.supernet4j.cli.CommandBase;
import org.supernet4j.cli.ExitCode;
import org.supernet4j.nasbench.NasBench101;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code supernet nas-bench-101 info}: what a data set holds. */
@Command(
    name = "info",
    description = {
      "Show what a data set holds; the first time, verify every record and index it.",
      "",
      "Writes a JSON line with cells, records, epochs and repeats, the trainings of each cell for"
          + " each number of epochs (published: 423,624 cells and 3 repeats); with --hashes the"
          + " sorted hashes of all cells instead, one a line."
    },
    footer = "  supernet nas-bench-101 info --data nasbench_full.tfrecord")
public final class InfoCommand extends CommandBase {
  @Mixin private DataOptions data;

  @Option(names = "--hashes", description = "Write the sorted hashes instead.")
  private boolean hashesWanted;

  @Override
  public Integer call() {
    NasBench101 opened = data.open(0);
    if (hashesWanted) {
      opened.hashes().forEach(out()::println);
      return ExitCode.DONE;
    }
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("cells", opened.size()).put("records", opened.records());
    ArrayNode epochs = line.putArray("epochs");
    opened.validEpochs().forEach(epochs::add);
    ObjectNode repeats = line.putObject("repeats");
    opened.repeats().forEach((count, times) -> repeats.put(count.toString(), times));
    out().println(line);
    return ExitCode.DONE;
  }
}
