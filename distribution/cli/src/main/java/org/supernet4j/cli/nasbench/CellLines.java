package org.supernet4j.cli.nasbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.supernet4j.cli.CommandFailure;
import org.supernet4j.searchspaces.nasbench101.CellGraph;

/** Graphs as parts of JSON lines. */
final class CellLines {
  static final String MATRIX = "matrix";
  static final String OPERATIONS = "ops";

  private CellLines() {}

  /**
   * The graph of a line.
   *
   * @throws CommandFailure if there is no matrix of numbers or no list of operations
   */
  static CellGraph graph(ObjectNode line) {
    JsonNode matrix = line.path(MATRIX);
    JsonNode operations = line.path(OPERATIONS);
    if (!matrix.isArray() || !operations.isArray()) {
      throw new CommandFailure("\"matrix\" and \"ops\" are needed, both arrays");
    }
    int[][] rows = new int[matrix.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row(matrix.get(i));
    }
    List<String> labels = new ArrayList<>();
    for (JsonNode operation : operations) {
      if (!operation.isTextual()) {
        throw new CommandFailure(
            "\"ops\" holds " + operation + "; names are needed, such as \"conv3x3-bn-relu\"");
      }
      labels.add(operation.asText());
    }
    return CellGraph.of(rows, labels);
  }

  private static int[] row(JsonNode values) {
    if (!values.isArray()) {
      throw new CommandFailure(
          "\"matrix\" holds " + values + " as a row; an array of 0 and 1 is needed");
    }
    int[] row = new int[values.size()];
    for (int i = 0; i < row.length; i++) {
      if (!values.get(i).isInt()) {
        throw new CommandFailure("\"matrix\" holds " + values.get(i) + "; 0 or 1 is needed");
      }
      row[i] = values.get(i).asInt();
    }
    return row;
  }

  static void putMatrix(ObjectNode node, String key, int[][] matrix) {
    ArrayNode rows = node.putArray(key);
    for (int[] row : matrix) {
      ArrayNode values = rows.addArray();
      for (int value : row) {
        values.add(value);
      }
    }
  }

  static void putLabels(ObjectNode node, String key, List<String> labels) {
    ArrayNode values = node.putArray(key);
    labels.forEach(values::add);
  }
}
