package org.supernet4j.cli.nasbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.cli.Cli;
import org.supernet4j.cli.Cli.Outcome;

class NasBenchCommandTest {
  private static final String SAMPLE =
      "../../../shared/data/nas-bench/nas-bench-101-format-sample.tfrecord";
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
  void dataIsDescribedAndQueried() {
    String index = folder.resolve("index").toString();
    Outcome info = Cli.run("nas-bench-101", "info", "--data", SAMPLE, "--index", index);
    assertThat(info.out().strip()).isEqualTo("{\"cells\":12,\"epochs\":[4,12,36,108]}");
    String cell =
        "{\"matrix\": [[0,1,0,0,1,1,0],[0,0,1,0,0,0,0],[0,0,0,1,0,0,1],[0,0,0,0,0,1,0],"
            + "[0,0,0,0,0,1,0],[0,0,0,0,0,0,1],[0,0,0,0,0,0,0]], \"ops\": [\"input\","
            + "\"conv3x3-bn-relu\",\"maxpool3x3\",\"conv3x3-bn-relu\",\"conv3x3-bn-relu\","
            + "\"conv1x1-bn-relu\",\"output\"], \"epochs\": 4, \"stop_halfway\": true}\n";
    Outcome queried =
        Cli.runWithInput(cell + cell, "nas-bench-101", "query", "--data", SAMPLE, "--index", index);
    assertThat(queried.exitCode()).isZero();
    assertThat(queried.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("\"total_epochs_spent\":2"),
            line -> assertThat(line).contains("8555530", "\"total_epochs_spent\":4"));
    Outcome bad =
        Cli.runWithInput(
            cell + cell.replace("4, \"stop", "5, \"stop"),
            "nas-bench-101",
            "query",
            "--data",
            SAMPLE,
            "--index",
            index);
    assertThat(bad.exitCode()).isEqualTo(1);
    assertThat(bad.err()).contains("stdin:2: 5 epochs: there are trainings of [4, 12, 36, 108]");
  }
}
