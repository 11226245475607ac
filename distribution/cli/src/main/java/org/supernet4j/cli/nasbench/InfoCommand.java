package org.supernet4j.cli.nasbench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.supernet4j.cli.CommandBase;
import org.supernet4j.cli.ExitCode;
import org.supernet4j.nasbench.NasBench101;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code supernet nas-bench-101 info}: what a data set holds. */
@Command(
    name = "info",
    description = {
      "Tell what a data set holds; the first time, verify every record and index it.",
      "",
      "Writes a JSON line with cells and epochs."
    },
    footer = "  supernet nas-bench-101 info --data nasbench_full.tfrecord")
public final class InfoCommand extends CommandBase {
  @Mixin private DataOptions data;

  @Override
  public Integer call() {
    NasBench101 opened = data.open(0);
    ObjectNode line = JsonNodeFactory.instance.objectNode().put("cells", opened.size());
    ArrayNode epochs = line.putArray("epochs");
    opened.validEpochs().forEach(epochs::add);
    out().println(line);
    return ExitCode.DONE;
  }
}
