package org.supernet4j.cli.nasbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.supernet4j.cli.CommandBase;
import org.supernet4j.cli.CommandFailure;
import org.supernet4j.cli.ExitCode;
import org.supernet4j.nasbench.Metrics;
import org.supernet4j.nasbench.NasBench101;
import org.supernet4j.nasbench.QueryResult;
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
      "Reads JSON lines with matrix and ops and, if not the default, epochs (108) and stop_halfway"
          + " (false). Writes a JSON line for each: the hash, parameters and metrics of one of the"
          + " repeated trainings, drawn with the seed, and what all queries have cost so far."
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
    NasBench101 opened = data.open(seed);
    CellLines.forEach(file, line -> out().println(answer(opened, line)));
    return ExitCode.DONE;
  }

  private static ObjectNode answer(NasBench101 opened, ObjectNode line) {
    JsonNode epochs = line.path("epochs");
    JsonNode halfway = line.path("stop_halfway");
    if (!epochs.isMissingNode() && !epochs.isInt()) {
      throw new CommandFailure("\"epochs\" is " + epochs + "; a whole number is needed");
    } else if (!halfway.isMissingNode() && !halfway.isBoolean()) {
      throw new CommandFailure("\"stop_halfway\" is " + halfway + "; true or false is needed");
    }
    QueryResult result =
        opened.query(
            CellLines.graph(line),
            epochs.asInt(NasBench101.DEFAULT_EPOCHS),
            halfway.asBoolean(false));
    Metrics metrics = result.metrics();
    return JsonNodeFactory.instance
        .objectNode()
        .put("hash", result.fixed().hash())
        .put("trainable_parameters", result.fixed().trainableParameters())
        .put("training_time", metrics.trainingTime())
        .put("train_accuracy", metrics.trainAccuracy())
        .put("validation_accuracy", metrics.validationAccuracy())
        .put("test_accuracy", metrics.testAccuracy())
        .put("training_time_spent", opened.budget().trainingTime())
        .put("total_epochs_spent", opened.budget().epochs());
  }
}
