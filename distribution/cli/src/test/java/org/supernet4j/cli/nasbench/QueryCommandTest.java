package org.supernet4j.cli.nasbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.cli.Cli;
import org.supernet4j.cli.Cli.Outcome;
import org.supernet4j.cli.GeneratedTables;
import org.supernet4j.searchspaces.nasbench101.Cell;
import org.supernet4j.searchspaces.nasbench101.CellEnumeration;
import org.supernet4j.searchspaces.nasbench101.CellGraph;
import org.supernet4j.testkit.NeedsSharedData;
import org.supernet4j.testkit.SharedData;

/** What a data set tells on the command line. */
class QueryCommandTest {
  private static final String PUBLISHED = "data/nas-bench/nas-bench-101-format-sample";
  private static final String SAMPLE = PUBLISHED + ".tfrecord";
  private static final String SAMPLE_READ = PUBLISHED + ".json";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HASH = "00005c142e6f48ac74fdcf73e3439874";
  private static final String CELL =
      "\"matrix\": [[0,1,0,0,1,1,0],[0,0,1,0,0,0,0],[0,0,0,1,0,0,1],[0,0,0,0,0,1,0],"
          + "[0,0,0,0,0,1,0],[0,0,0,0,0,0,1],[0,0,0,0,0,0,0]], \"ops\": [\"input\","
          + "\"conv3x3-bn-relu\",\"maxpool3x3\",\"conv3x3-bn-relu\",\"conv3x3-bn-relu\","
          + "\"conv1x1-bn-relu\",\"output\"]";

  @TempDir private Path folder;
  private Path data;

  /** The cell and eleven small ones. */
  @BeforeEach
  void generate() throws IOException {
    JsonNode cell = JSON.readTree("{" + CELL + "}");
    List<Cell> cells = new ArrayList<>(CellEnumeration.upTo(4).limit(11).toList());
    cells.add(
        CellGraph.of(
                JSON.convertValue(cell.get("matrix"), int[][].class),
                List.of(JSON.convertValue(cell.get("ops"), String[].class)))
            .cell());
    data = GeneratedTables.nasBench101(folder, cells, 8_555_530);
  }

  private String[] command(String name, String... more) {
    List<String> words = new ArrayList<>(List.of("nas-bench-101", name));
    words.addAll(List.of("--data", data.toString(), "--index", folder.resolve("i").toString()));
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  private List<JsonNode> answers(String... lines) throws IOException {
    Outcome outcome = Cli.runWithInput(String.join("\n", lines), command("query"));
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    List<JsonNode> answers = new ArrayList<>();
    for (String line : outcome.out().lines().toList()) {
      answers.add(JSON.readTree(line));
    }
    return answers;
  }

  private String refusal(String line) {
    Outcome outcome = Cli.runWithInput("\n" + line, command("query"));
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    return outcome.err();
  }

  @Test
  void dataIsDescribed() {
    assertThat(Cli.run(command("info")).out().strip())
        .isEqualTo(
            "{\"cells\":12,\"records\":144,\"epochs\":[4,12,36,108],"
                + "\"repeats\":{\"4\":3,\"12\":3,\"36\":3,\"108\":3}}");
    assertThat(Cli.run(command("info", "--hashes")).out().lines())
        .hasSize(12)
        .isSorted()
        .contains(HASH);
  }

  @Test
  void trainingIsAnsweredAlikeByGraphAndByHash() throws IOException {
    String how = "\"epochs\": 4, \"stop_halfway\": true}";
    JsonNode byGraph = answers("{" + CELL + "," + how).get(0);
    assertThat(byGraph.toString())
        .startsWith("{\"hash\":\"" + HASH + "\",\"module_adjacency\":[[0,1,0,0,1,1,0],")
        .contains(
            "\"module_operations\":[\"input\",\"conv3x3-bn-relu\",",
            "\"trainable_parameters\":8555530,\"epochs\":4,\"stop_halfway\":true,"
                + "\"training_time\":")
        .endsWith("\"total_epochs_spent\":2}");
    assertThat(answers("{\"hash\": \"" + HASH + "\"," + how).get(0)).isEqualTo(byGraph);
  }

  @Test
  void budgetIsAddedUpAndReset() throws IOException {
    String query = "{\"hash\": \"" + HASH + "\"}";
    String all = "{\"hash\": \"" + HASH + "\", \"all\": true}";
    List<JsonNode> answers = answers(query, all, query, "{\"reset\": true}", query);
    assertThat(answers.stream().map(answer -> answer.path("total_epochs_spent").asInt(-1)))
        .containsExactly(108, -1, 216, 0, 108);
    assertThat(answers.get(3))
        .hasToString("{\"training_time_spent\":0.0,\"total_epochs_spent\":0}");
    assertThat(answers.get(4).get("training_time_spent"))
        .isEqualTo(answers.get(4).get("training_time"));
  }

  @Test
  @NeedsSharedData({SAMPLE, SAMPLE_READ})
  void allMetricsAreThoseOfThePublishedReader() throws IOException {
    data = SharedData.path(SAMPLE);
    JsonNode expected =
        JSON.readTree(SharedData.path(SAMPLE_READ).toFile()).get("records").get(HASH);
    JsonNode byHash = answers("{\"hash\": \"" + HASH + "\", \"all\": true}").get(0);
    assertThat(byHash.get("fixed")).isEqualTo(expected.get("fixed"));
    assertThat(byHash.get("computed")).isEqualTo(expected.get("computed"));
    assertThat(answers("{" + CELL + ", \"all\": true}").get(0)).isEqualTo(byHash);
  }

  @Test
  void badLinesAreNamed() {
    String hash = "{\"hash\": \"" + HASH + "\", ";
    assertThat(refusal(hash + "\"epoch\": 4}"))
        .contains(
            "stdin:2: unknown key \"epoch\"; did you mean \"epochs\"?"
                + " (allowed: matrix, ops, hash, epochs, stop_halfway, all, reset)");
    assertThat(refusal(hash + "\"epochs\": 5}"))
        .contains("stdin:2: 5 epochs: there are trainings of [4, 12, 36, 108]");
    assertThat(refusal(hash + "\"epochs\": 1e2}"))
        .contains("\"epochs\" is 100.0; a whole number is needed, one of [4, 12, 36, 108]");
    assertThat(refusal(hash + "\"stop_halfway\": 1}")).contains("true or false is needed");
    assertThat(refusal(hash + "\"epochs\": 4, \"epochs\": 12}")).contains("Duplicate field");
    assertThat(refusal(hash + CELL + "}"))
        .contains("\"matrix\" has no part in a line with \"hash\"; leave it out");
    assertThat(refusal(hash + "\"all\": true, \"epochs\": 4}"))
        .contains("\"epochs\" has no part in a line with \"all\"");
    assertThat(refusal(hash + "\"reset\": true}"))
        .contains("\"hash\" has no part in a line with \"reset\"");
    assertThat(refusal("{\"hash\": 3}")).contains("\"hash\" is 3; a text of 32");
    assertThat(refusal("{\"epochs\": 4}"))
        .contains("stdin:2: \"matrix\" and \"ops\" are needed, or \"hash\" instead");
    assertThat(refusal("{\"hash\": \"0\"")).contains("stdin:2: not JSON: the line ends before");
  }

  @Test
  void indexDoesNotOverwriteAnotherFile() throws IOException {
    Path notes = Files.writeString(folder.resolve("i"), "notes");
    Outcome outcome = Cli.run(command("info"));
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains(notes + " exists and is no index");
    assertThat(notes).hasContent("notes");
  }
}
