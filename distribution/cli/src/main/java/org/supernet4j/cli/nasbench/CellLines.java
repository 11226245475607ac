package org.supernet4j.cli.nasbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.supernet4j.cli.CommandFailure;
import org.supernet4j.cli.UsageFault;
import org.supernet4j.searchspaces.nasbench101.CellGraph;

/** Reads JSON lines that describe graphs. */
final class CellLines {
  private static final ObjectReader JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build().reader();

  private CellLines() {}

  /** What is done with a line; anything it throws is reported with the line's number. */
  interface LineTask {
    void accept(ObjectNode line);
  }

  /**
   * Reads lines from a file, or from stdin where it is a dash; blank ones are skipped.
   *
   * @throws CommandFailure naming the first line that is bad
   */
  static void forEach(String file, LineTask task) {
    try (BufferedReader lines =
        file.equals("-")
            ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
            : Files.newBufferedReader(Path.of(file))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          try {
            task.accept(object(line));
          } catch (RuntimeException e) {
            throw new CommandFailure(
                (file.equals("-") ? "stdin" : file) + ":" + number + ": " + e.getMessage(), e);
          }
        }
      }
    } catch (NoSuchFileException e) {
      throw new UsageFault(file + ": there is no such file");
    } catch (IOException e) {
      throw new CommandFailure(file + ": cannot be read: " + e, e);
    }
  }

  private static ObjectNode object(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      if (node instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
    throw new IllegalArgumentException(
        "not an object such as {\"matrix\": [[0, 1], [0, 0]], \"ops\": [\"input\", \"output\"]}");
  }

  /**
   * The graph of a line.
   *
   * @throws CommandFailure if there is no matrix of numbers or no list of operations
   */
  static CellGraph graph(ObjectNode line) {
    JsonNode matrix = line.path("matrix");
    JsonNode operations = line.path("ops");
    if (!matrix.isArray() || !operations.isArray()) {
      throw new CommandFailure("\"matrix\" and \"ops\" are needed, both arrays");
    }
    int[][] rows = new int[matrix.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new int[matrix.get(i).size()];
      for (int j = 0; j < rows[i].length; j++) {
        if (!matrix.get(i).get(j).isInt()) {
          throw new CommandFailure(
              "\"matrix\" holds " + matrix.get(i).get(j) + "; 0 or 1 is needed");
        }
        rows[i][j] = matrix.get(i).get(j).asInt();
      }
    }
    List<String> labels = new ArrayList<>();
    operations.forEach(operation -> labels.add(operation.asText()));
    return CellGraph.of(rows, labels);
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
