package org.supernet4j.cli.nasbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.cli.Cli;
import org.supernet4j.cli.Cli.Outcome;

class NasBenchCommandTest {
  private static final String SMALLEST =
      "{\"matrix\": [[0, 1], [0, 0]], \"ops\": [\"input\", \"output\"]}\n";

  @TempDir private Path folder;

  @Test
  void cellsAreHashed() {
    Outcome outcome =
        Cli.runWithInput(
            SMALLEST
                + "{\"matrix\": [[0, 0], [0, 0]], \"ops\": [\"input\", \"output\"]}\n"
                + "{\"matrix\": [[0, 1]], \"ops\": [\"input\", \"output\"]}\n",
            "nas-bench-101",
            "hash");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out().lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .isEqualTo(
                        "{\"valid\":true,\"hash\":\"043721b9c7fe8c5fad811d47d83132ec\","
                            + "\"parameters\":882570,\"pruned_matrix\":[[0,1],[0,0]],"
                            + "\"pruned_ops\":[\"input\",\"output\"],\"error\":null}"),
            line -> assertThat(line).contains("\"valid\":false", "no path leads"),
            line -> assertThat(line).contains("\"valid\":false", "must be square"));
  }

  @Test
  void badLinesAreNamed() {
    Outcome outcome = Cli.runWithInput(SMALLEST + "\n{\"matrix\"", "nas-bench-101", "hash", "-");
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains("stdin:3: not JSON");
    assertThat(Cli.runWithInput("{}", "nas-bench-101", "hash").err())
        .contains("stdin:1: \"matrix\" and \"ops\" are needed");
  }

  @Test
  void cellsAreCounted() {
    Outcome outcome = Cli.run("nas-bench-101", "enumerate", "--max-vertices", "4");
    assertThat(outcome.out()).contains("\"count\":91", "\"sha256\":\"");
    assertThat(Cli.run("nas-bench-101", "enumerate", "--max-vertices", "3", "--hashes").out())
        .hasLineCount(7)
        .contains("043721b9c7fe8c5fad811d47d83132ec");
    assertThat(Cli.run("nas-bench-101", "enumerate", "--max-vertices", "8").exitCode())
        .isEqualTo(2);
  }

  @Test
  void keysAndValuesThatNobodyReadsAreRefused() {
    assertThat(hashed("{\"matrix\": [[0, 1], [0, 0]], \"opps\": []}"))
        .contains("stdin:1: unknown key \"opps\"; did you mean \"ops\"? (allowed: matrix, ops)");
    assertThat(hashed(SMALLEST + "{\"matrix\": [[0, 1], [0, 0]], \"ops\": [\"input\", 3]}"))
        .contains("stdin:2: \"ops\" holds 3; names are needed, such as \"conv3x3-bn-relu\"");
    assertThat(hashed("{\"matrix\": [0, 1], \"ops\": [\"input\", \"output\"]}"))
        .contains("stdin:1: \"matrix\" holds 0 as a row");
    assertThat(hashed("{\"ops\": [], \"matrix\": [[0]], \"ops\": []}"))
        .contains("stdin:1: not JSON: Duplicate field 'ops' at column");
    assertThat(hashed("{\"matrix\": NaN}")).contains("stdin:1: not JSON: Non-standard token 'NaN'");
    assertThat(hashed("// a comment")).contains("stdin:1: not JSON: Unexpected character");
    assertThat(hashed("{\"matrix\": " + "[".repeat(2000))).contains("nested too deeply");
    assertThat(hashed(SMALLEST.strip() + " {}")).contains("stdin:1: not one object such as");
  }

  private static String hashed(String lines) {
    Outcome outcome = Cli.runWithInput(lines, "nas-bench-101", "hash");
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).doesNotContain("Exception", "Source", "Feature", "`");
    return outcome.err();
  }

  @Test
  void badFilesAreToldInWords() throws IOException {
    Path file = folder.resolve("cells.jsonl");
    Files.write(file, (SMALLEST + "{\"ops\": [\"\u00e9\"]}").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(Cli.run("nas-bench-101", "hash", file.toString()).err())
        .contains(file + ":2: not text in UTF-8; save the file in UTF-8")
        .doesNotContain("Malformed");
    assertThat(Cli.run("nas-bench-101", "hash", folder.toString()).err())
        .contains(folder + " cannot be read: Is a directory");
    assertThat(Cli.run("nas-bench-101", "hash", folder + "/none").err())
        .contains("there is no such file");
    assertThat(Cli.run("nas-bench-101", "enumerate", "--max-vertices", "many").err())
        .contains("'many' is not a whole number");
  }

  @Test
  void namesInUtf8AreKept() {
    assertThat(hashed("{\"matrix\": [], \"\u00e9\": 1}")).contains("unknown key \"\u00e9\"");
  }
}
