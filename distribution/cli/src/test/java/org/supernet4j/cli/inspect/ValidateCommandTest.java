package org.supernet4j.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supernet4j.cli.Cli;
import org.supernet4j.cli.Cli.Outcome;

class ValidateCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"quickstart", "mnist-nine", "keras-heads"})
  void shippedConfigurationIsPrintedSoThatItCanBeUsedAgain(String name) throws IOException {
    Outcome outcome = Cli.run("validate", name);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();

    Path copy = Files.writeString(folder.resolve("copy.conf"), outcome.out());

    assertThat(Cli.run("validate", copy.toString())).isEqualTo(outcome);
  }

  @Test
  void jsonHasDefaultsAndOverrides() throws IOException {
    Outcome outcome = Cli.run("validate", "quickstart", "--json", "-D", "training.batch-size=7");

    JsonNode json = new ObjectMapper().readTree(outcome.out());
    assertThat(json.at("/training/batch-size").asInt()).isEqualTo(7);
    assertThat(json.at("/sampler/type").asText()).isEqualTo("uniform");
    assertThat(json.at("/metrics/host").asText()).isEqualTo("127.0.0.1");
  }

  @Test
  void allFaultsAreToldAtOnce() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("bad.conf"),
            """
            dataset = digits
            space = digits-smal
            training {
              steps = 10
              batch-size = -1
              learning-rat = 0.1
            }
            """);

    Outcome outcome = Cli.run("validate", file.toString());

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .contains(
            "3 faults",
            "bad.conf:2",
            "did you mean digits-small?",
            "bad.conf:5",
            "training.batch-size = -1",
            "bad.conf:6",
            "did you mean learning-rate?")
        .doesNotContain("\tat ");
  }

  @Test
  void missingFileListsTheShippedConfigurations() {
    Outcome outcome = Cli.run("validate", folder.resolve("none.conf").toString());

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("none.conf", "no such file", "quickstart, mnist-nine");
  }
}
