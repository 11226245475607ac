package org.supernet4j.cli.nasbench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.supernet4j.cli.CommandBase;
import org.supernet4j.cli.ExitCode;
import org.supernet4j.searchspaces.nasbench101.CellGraph;
import org.supernet4j.searchspaces.nasbench101.InvalidCellException;
import org.supernet4j.searchspaces.nasbench101.NasBench101Space;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code supernet nas-bench-101 hash}: what graphs are as cells. */
@Command(
    name = "hash",
    description = {
      "Check whether graphs are cells, and print their hashes and parameters.",
      "",
      "Reads JSON lines: {\"matrix\": [[0, 1], [0, 0]], \"ops\": [\"input\", \"output\"]}",
      "Writes a JSON line for each, with valid, hash, parameters, pruned_matrix, pruned_ops and"
          + " error. A graph that is no cell is answered, with the reason as its error; a line that"
          + " is no graph at all, or has other keys, ends the command.",
      "The parameters are those of the graph as it is numbered; the data set and 'supernet cost"
          + " nas-bench-101' count those of the canonical numbering. Some cells differ: the surplus"
          + " channel of an uneven split goes to the vertices numbered first."
    },
    exitCodeList = {
      CommandBase.EXIT_DONE,
      "1:a line is not JSON or has no graph; the message names it",
      CommandBase.EXIT_FAULT
    },
    footer = "  supernet nas-bench-101 hash cells.jsonl")
public final class HashCommand extends CommandBase {
  private final NasBench101Space space = NasBench101Space.published();

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      defaultValue = "-",
      description = "The JSON lines; - for stdin, which is the default.")
  private String file;

  @Override
  public Integer call() {
    JsonLines.forEach(file, line -> out().println(answer(line)));
    return ExitCode.DONE;
  }

  private ObjectNode answer(ObjectNode line) {
    JsonLines.requireKeys(line, List.of(CellLines.MATRIX, CellLines.OPERATIONS));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    try {
      CellGraph graph = CellLines.graph(line);
      Optional<String> violation = graph.violation();
      answer.put("valid", violation.isEmpty());
      if (violation.isEmpty()) {
        answer.put("hash", graph.cell().hash());
        answer.put("parameters", space.parameters(graph.cell()));
      } else {
        answer.putNull("hash").putNull("parameters");
      }
      graph
          .pruned()
          .ifPresentOrElse(
              pruned -> {
                CellLines.putMatrix(answer, "pruned_matrix", pruned.matrix());
                CellLines.putLabels(answer, "pruned_ops", pruned.operations());
              },
              () -> answer.putNull("pruned_matrix").putNull("pruned_ops"));
      violation.ifPresentOrElse(
          reason -> answer.put("error", reason), () -> answer.putNull("error"));
    } catch (InvalidCellException e) {
      answer.put("valid", false).putNull("hash").putNull("parameters");
      answer.putNull("pruned_matrix").putNull("pruned_ops").put("error", e.getMessage());
    }
    return answer;
  }
}
