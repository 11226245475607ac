package org.supernet4j.searchspaces.nasbench101;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.supernet4j.testkit.SharedData;

/** What the public reference implementation makes of cells. */
final class Vectors {
  /** What a test of these needs. */
  static final String FILE = "vectors/nas-bench-101-cells.json";

  private static final ObjectMapper JSON = new ObjectMapper();
  static final JsonNode ALL = read();

  private Vectors() {}

  private static JsonNode read() {
    try {
      return JSON.readTree(SharedData.path(FILE).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<JsonNode> of(String part) {
    return StreamSupport.stream(ALL.get(part).spliterator(), false);
  }

  static Stream<JsonNode> valid() {
    return Stream.concat(of("valid"), of("boundary_valid"));
  }

  static CellGraph graph(JsonNode entry, String prefix) {
    return CellGraph.of(matrix(entry.get(prefix + "matrix")), texts(entry.get(prefix + "ops")));
  }

  static int[][] matrix(JsonNode rows) {
    return JSON.convertValue(rows, int[][].class);
  }

  static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  static int[] integers(JsonNode array) {
    return JSON.convertValue(array, int[].class);
  }
}
