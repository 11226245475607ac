package org.supernet4j.cli.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supernet4j.cli.Cli;
import org.supernet4j.cli.Cli.Outcome;
import org.supernet4j.cli.GeneratedTables;
import org.supernet4j.testkit.NeedsSharedData;
import org.supernet4j.testkit.SharedData;

class LandscapeCommandTest {
  private static final String NAS_BENCH_201 = "data/nas-bench/nasbench201_all15625.csv";

  @TempDir private Path folder;

  /** The exact values of the stationary walk on the published table. */
  @ParameterizedTest
  @NeedsSharedData(NAS_BENCH_201)
  @CsvSource({
    "cifar10, .560, .350, .233, .163, .117",
    "cifar100, .611, .407, .284, .205, .152",
    "imagenet16, .679, .490, .363, .274, .210"
  })
  void autocorrelationsAreThePublishedOnes(
      String data, double lag1, double lag2, double lag3, double lag4, double lag5)
      throws IOException {
    Outcome outcome =
        Cli.run(
            "landscape",
            "nas-bench-201",
            "-D",
            "file=" + SharedData.path(NAS_BENCH_201),
            "--metric",
            data + "-test-accuracy",
            "--json");

    assertThat(outcome.exitCode()).isZero();
    JsonNode json = new ObjectMapper().readTree(outcome.out());
    assertThat(json.get("complete").asBoolean()).isTrue();
    assertThat(json.get("pairs").asInt()).isEqualTo(15_625 * 24 / 2);
    double[] lags = {lag1, lag2, lag3, lag4, lag5};
    for (int i = 0; i < lags.length; i++) {
      assertThat(json.get("autocorrelations").get(i).get("value").asDouble())
          .isEqualTo(lags[i], within(.005));
    }
    assertThat(json.get("distances").get(0).get("correlation").asDouble())
        .isEqualTo(lag1, within(.005));
    assertThat(json.get("effects")).hasSize(10);
  }

  @Test
  void textHasAllParts() {
    Outcome outcome =
        Cli.run("landscape", "nas-bench-macro", "-D", "file=" + GeneratedTables.macro(folder));

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .startsWith(
            "nas-bench-macro: test-accuracy after 50 epochs of 6,561 architectures,"
                + " 52,488 pairs of neighbours\n")
        .contains(
            "Random walk",
            "By distance",
            "Local optima",
            "Against parameters (rank correlation ",
            "Against macs (rank correlation ",
            "One option in the place of another",
            "expand-3-kernel-3");
  }

  @Test
  void faultsAreNamed() {
    Outcome metric =
        Cli.run(
            "landscape",
            "nas-bench-macro",
            "-D",
            "file=" + GeneratedTables.macro(folder),
            "--metric",
            "loss");
    assertThat(metric.exitCode()).isEqualTo(2);
    assertThat(metric.err())
        .contains("--metric = loss", "it has [test-accuracy, parameters, macs]");

    Outcome file = Cli.run("landscape", "nas-bench-macro", "-D", "file=absent.json");
    assertThat(file.exitCode()).isEqualTo(1);
    assertThat(file.err()).contains("absent.json is not a file");

    Outcome table = Cli.run("landscape", "nas-bench-macros");
    assertThat(table.exitCode()).isEqualTo(2);
    assertThat(table.err()).contains("nas-bench-macros", "nas-bench-macro");
  }
}
