package org.supernet4j.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.supernet4j.cli.Cli;
import org.supernet4j.cli.Cli.Outcome;

class ValidateCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("org.supernet4j.runtime.config.ShippedConfigurations#names")
  void shippedConfigurationIsPrintedSoThatItCanBeUsedAgain(String name) throws IOException {
    Outcome outcome = Cli.run("validate", name, "--settings-only");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();

    Path copy = Files.writeString(folder.resolve("copy.conf"), outcome.out());

    assertThat(Cli.run("validate", copy.toString(), "--settings-only")).isEqualTo(outcome);
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
  void imagesPerClassAreTold() throws IOException {
    String[] command = {
      "validate", "quickstart", "-D", "dataset.train=105", "-D", "dataset.validation=20"
    };
    Outcome text = Cli.run(command);
    assertThat(text.out().lines())
        .startsWith("# dataset: images of digits")
        .anyMatch(line -> line.matches("#   train +105: (1[01] [0-9], ){9}1[01] 9"))
        .contains("#   validation        20: 2 of each of 10 classes");

    Path copy = Files.writeString(folder.resolve("copy.conf"), text.out());
    assertThat(Cli.run("validate", copy.toString())).isEqualTo(text);

    JsonNode json = json(command).at("/images-per-class/dataset");
    assertThat(json.at("/validation")).hasSize(10).allMatch(count -> count.asInt() == 2);
    assertThat(json.at("/train/3").asInt()).isBetween(10, 11);
    assertThat(json(command, "--settings-only").has("images-per-class")).isFalse();
  }

  private static JsonNode json(String[] command, String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.add("--json");
    arguments.addAll(List.of(more));
    return new ObjectMapper().readTree(Cli.run(arguments.toArray(String[]::new)).out());
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
  void searchOfMoreSubnetsThanThereAreIsRefused() {
    Outcome outcome =
        Cli.run(
            "validate",
            "quickstart",
            "-D",
            "search.searcher={type = random, evaluations = 1000}",
            "-D",
            "dataset.train=200");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .contains(
            "search.searcher (type = random)",
            "up to 1,000 evaluations",
            "digits-small has 270 subnets",
            "type = exhaustive");
  }

  @Test
  void metricsOfAnotherMachineAreRefused() {
    Outcome outcome = Cli.run("validate", "quickstart", "-D", "metrics.host=8.8.8.8");

    assertThat(outcome.exitCode()).isNotZero();
    assertThat(outcome.err())
        .contains("metrics.host: '8.8.8.8' is no address of this machine; give 127.0.0.1");
  }

  @Test
  void missingFileListsTheShippedConfigurations() {
    Outcome outcome = Cli.run("validate", folder.resolve("none.conf").toString());

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("none.conf", "no such file", "quickstart, mnist-nine");
  }

  @Test
  void noWarningIsGivenOfWhatOnlyStandsIn() {
    Outcome outcome = Cli.run("validate", "quickstart", "-D", "training.steps=x");

    assertThat(outcome.err()).contains("training.steps = x").doesNotContain("untrained");
  }

  @Test
  void suitableDataAndComponentsPass() {
    Outcome outcome = Cli.run("validate", "quickstart", "-D", "run.directory=" + folder + "/runs");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("digits-small");
    assertThat(folder.resolve("runs")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          distiller=kl | 2 | distiller.type = kl learns from a teacher
          dataset={type=mnist,directory=/no/such/folder,validation=10} | 1 | dataset (type = mnist)
          search.constraints=[{objective=macs,max=1}] | 2 | the nearest feasible range is macs to
          dataset.validation=0 | 2 | dataset.validation
          retrain.finalists=271 | 2 | retrain.finalists = 271, but search
          dataset.train=9 | 2 | dataset: data set digits has no train images of
          finetune={epochs=1,dataset={type=digits,train=9}} | 2 | finetune.dataset: data set digits has no train
          """)
  void componentsAtOddsAndMissingDataAreTold(String override, int exitCode, String named) {
    Outcome outcome = Cli.run("validate", "quickstart", "-D", override);

    assertThat(outcome.exitCode()).isEqualTo(exitCode);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("error: ").contains(named).doesNotContain("\tat ");
    assertThat(Cli.run("validate", "quickstart", "-D", override, "--settings-only").exitCode())
        .isZero();
  }
}
