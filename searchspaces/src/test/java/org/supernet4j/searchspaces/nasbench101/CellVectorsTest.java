package org.supernet4j.searchspaces.nasbench101;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supernet4j.testkit.NeedsSharedData;
import org.supernet4j.testkit.SharedData;

/** Cells against the reference: pruned form, hash, channels, parameters, and why some are none. */
@NeedsSharedData(Vectors.FILE)
class CellVectorsTest {
  private static final String RECORDED = "data/nas-bench/nb101_30001.csv";

  private final NasBench101Space space = NasBench101Space.published();

  @Test
  void pruningAndHash() {
    assertThat(Vectors.valid())
        .hasSize(154)
        .allSatisfy(
            entry -> {
              Cell cell = Vectors.graph(entry, "").cell();
              CellGraph pruned = Vectors.graph(entry, "pruned_");
              assertThat(cell.matrix()).isDeepEqualTo(pruned.matrix());
              assertThat(cell.labels()).isEqualTo(pruned.operations());
              assertThat(cell.vertices()).isEqualTo(entry.get("vertices").asInt());
              assertThat(cell.edgeCount()).isEqualTo(entry.get("edges").asInt());
              assertThat(cell.hash()).isEqualTo(entry.get("hash").asText());
              assertThat(cell.canonical().hash()).isEqualTo(cell.hash());
            });
  }

  @Test
  void canonicalCellIsTheOneInTheDataSet() {
    assertThat(Vectors.valid())
        .allSatisfy(
            entry -> {
              Cell canonical = Vectors.graph(entry, "").cell().canonical();
              assertThat(canonical).isEqualTo(Vectors.graph(entry, "dataset_").cell());
              assertThat(space.parameters(canonical))
                  .isEqualTo(entry.get("dataset_trainable_parameters").asLong());
            });
  }

  @Test
  void channelsAndParameters() {
    assertThat(Vectors.valid())
        .allSatisfy(
            entry -> {
              Cell cell = Vectors.graph(entry, "").cell();
              for (Map.Entry<String, JsonNode> channels :
                  entry.get("vertex_channels").properties()) {
                String[] ends = channels.getKey().split("->");
                assertThat(
                        CellChannels.of(cell, Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
                    .containsExactly(Vectors.integers(channels.getValue()));
              }
              assertThat(space.parameters(cell))
                  .isEqualTo(entry.get("trainable_parameters").asLong());
            });
  }

  @Test
  void reasonsWhyGraphsAreNoCells() {
    Map<String, String> reasons =
        Map.of(
            "matrix must be square", "must be square",
            "length of ops must match matrix dimensions", "an operation for each",
            "matrix must be upper triangular", "must be upper triangular",
            "invalid spec, provided graph is disconnected.", "no path leads",
            "first operation should be 'input'", "first operation must be 'input'",
            "last operation should be 'output'", "last operation must be 'output'",
            "'module' object is not subscriptable", "too many vertices after pruning: 8");
    assertThat(Vectors.of("invalid"))
        .hasSize(20)
        .allSatisfy(
            entry -> {
              String message = entry.get("message").asText();
              String expected =
                  message.startsWith("too many edges")
                      ? "too many edges after pruning: " + message.replaceAll("\\D*(\\d+) .*", "$1")
                      : message.startsWith("unsupported op")
                          ? "unknown operation '" + message.split(" ")[2] + "'"
                          : reasons.get(message);
              assertThatThrownBy(() -> Vectors.graph(entry, "").cell())
                  .isInstanceOf(InvalidCellException.class)
                  .hasMessageContaining(expected);
              if (entry.has("pruned_matrix")) {
                assertThat(Vectors.graph(entry, "").pruned().orElseThrow().matrix())
                    .isDeepEqualTo(Vectors.graph(entry, "pruned_").matrix());
              }
            });
  }

  @Test
  void isomorphicPairsAndNearMisses() {
    assertThat(Vectors.of("isomorphic_pairs"))
        .hasSize(40)
        .allSatisfy(
            entry -> {
              Cell one = Vectors.graph(entry, "a_").cell();
              Cell other = Vectors.graph(entry, "b_").cell();
              assertThat(one.isIsomorphicTo(other)).isTrue();
              assertThat(CellVariation.distance(one, other)).isZero();
              assertThat(one.hash()).isEqualTo(other.hash()).isEqualTo(entry.get("hash").asText());
              assertThat(space.parameters(one))
                  .isEqualTo(entry.get("a_trainable_parameters").asLong());
              assertThat(space.parameters(other))
                  .isEqualTo(entry.get("b_trainable_parameters").asLong());
            });
    assertThat(Vectors.of("near_miss_pairs"))
        .hasSize(20)
        .allSatisfy(
            entry -> {
              Cell one = Vectors.graph(entry, "a_").cell();
              Cell other = Vectors.graph(entry, "b_").cell();
              assertThat(one.isIsomorphicTo(other)).isFalse();
              assertThat(CellVariation.distance(one, other)).isPositive();
              assertThat(one.hash()).isEqualTo(entry.get("a_hash").asText());
              assertThat(other.hash()).isEqualTo(entry.get("b_hash").asText());
            });
  }

  @Test
  void tracedHash() {
    JsonNode trace = Vectors.ALL.get("hash_trace");
    Cell cell =
        CellGraph.of(
                Vectors.matrix(trace.get("matrix")),
                List.of("input", "conv3x3-bn-relu", "conv3x3-bn-relu", "output"))
            .cell();
    CellHash hash = new CellHash();
    byte[][] hashes = hash.first(cell);
    JsonNode rounds = trace.get("hashes_after_round");
    assertThat(rounds).hasSize(cell.vertices() + 1);
    for (JsonNode round : rounds) {
      assertThat(Stream.of(hashes).map(CellVectorsTest::text))
          .containsExactlyElementsOf(Vectors.texts(round));
      hashes = hash.next(cell, hashes);
    }
    assertThat(cell.hash()).isEqualTo(trace.get("fingerprint").asText());
  }

  private static String text(byte[] digits) {
    return new String(digits, StandardCharsets.US_ASCII);
  }

  /** The recorded cells with the counts of the published second cell and of the best one. */
  @ParameterizedTest
  @NeedsSharedData(RECORDED)
  @CsvSource({"22421642", "32426634"})
  void recordedCellsOfPublishedParameterCounts(long parameters) throws IOException {
    List<String> rows;
    try (Stream<String> lines = Files.lines(SharedData.path(RECORDED))) {
      rows = lines.filter(line -> line.endsWith("," + parameters)).toList();
    }
    assertThat(rows)
        .isNotEmpty()
        .allSatisfy(
            row -> {
              Cell cell = recorded(row);
              assertThat(cell.hash()).isEqualTo(row.substring(0, 32));
              assertThat(space.parameters(cell)).isEqualTo(parameters);
            });
  }

  /** A row is hash, vertices, matrix, quoted labels and figures. */
  private static Cell recorded(String row) {
    String[] quoted = row.split("\"", -1);
    String[] front = quoted[0].split(",", -1);
    int size = Integer.parseInt(front[1]);
    int edges = 0;
    for (int to = 1; to < size; to++) {
      for (int from = 0; from < to; from++) {
        edges |= (front[2].charAt(from * size + to) - '0') << Cell.edgeIndex(from, to);
      }
    }
    String[] labels = quoted[1].split(",", -1);
    int operations = 0;
    for (int vertex = 1; vertex < size - 1; vertex++) {
      operations = operations << 2 | Integer.parseInt(labels[vertex]);
    }
    return new Cell(size, edges, operations);
  }
}
