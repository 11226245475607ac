package org.supernet4j.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.cli.Cli;
import org.supernet4j.cli.Cli.Outcome;
import org.supernet4j.cli.GeneratedTables;

/** The agreement of a supernet with recorded trainings. */
class EvaluateTableTest {
  @TempDir private Path folder;

  private Outcome evaluate(String space, String... options) throws IOException {
    Outcome run =
        Cli.run(
            Stream.concat(
                    Stream.of("run", "quickstart"),
                    Stream.of(
                            "run.directory=" + folder.resolve("runs"),
                            "engine=fake",
                            "space=" + space,
                            "dataset.train=200",
                            "dataset.validation=50",
                            "dataset.test=100",
                            "training.steps=40",
                            "training.learning-rate=1",
                            "search.searcher={type=random,evaluations=2}",
                            "retrain.finalists=0",
                            "export.enabled=false",
                            "metrics.enabled=false")
                        .flatMap(override -> Stream.of("-D", override)))
                .toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
      return Cli.run(
          Stream.concat(
                  Stream.of("evaluate", runs.findFirst().orElseThrow().toString()),
                  Stream.of(options))
              .toArray(String[]::new));
    }
  }

  @Test
  void rowsComeFirstThenTheAgreement() throws IOException {
    Outcome outcome =
        evaluate(
            "{type=nas-bench-201,channels=4,cells=1}",
            "--table",
            "nas-bench-201",
            "-D",
            "file=" + GeneratedTables.nasBench201(folder),
            "--count",
            "30",
            "--json");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    List<String> lines = outcome.out().lines().toList();
    assertThat(lines).hasSize(31).doesNotHaveDuplicates();
    JsonNode row = new ObjectMapper().readTree(lines.get(0));
    assertThat(row.get("recorded").asDouble())
        .isBetween(0.0, 1.0)
        .isNotEqualTo(row.get("accuracy").asDouble());
    JsonNode agreement = new ObjectMapper().readTree(lines.get(30));
    assertThat(agreement.get("metric").asText()).contains("accuracy");
    assertThat(agreement.get("subnets").asInt()).isEqualTo(30);
    for (String measure : List.of("kendall", "spearman")) {
      JsonNode found = agreement.get(measure);
      assertThat(found.get("value").asDouble())
          .isBetween(found.get("low").asDouble(), found.get("high").asDouble());
    }
  }

  @Test
  void tablesOfOtherSpacesAndWrongOptionsAreRefused() throws IOException {
    String file = "file=" + GeneratedTables.macro(folder);

    Outcome other = evaluate("mnist-nine", "--table", "nas-bench-macro", "-D", file);
    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(other.err())
        .contains("--table = nas-bench-macro", "subnets of nas-bench-macro", "one of mnist-nine");
    Path run;
    try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
      run = runs.findFirst().orElseThrow();
    }
    Outcome none =
        Cli.run("evaluate", run + "", "--table", "nas-bench-macro", "-D", file, "--count", "0");
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err()).contains("--count = 0");
    Outcome without = Cli.run("evaluate", run + "", "--count", "3");
    assertThat(without.exitCode()).isEqualTo(2);
    assertThat(without.err()).contains("about a table, and none is named");

    Outcome both = Cli.run("evaluate", run + "", "--table", "nas-bench-macro", "--all");
    assertThat(both.exitCode()).isEqualTo(2);
    assertThat(both.err()).contains("exclude each other");
    Outcome metric =
        Cli.run(
            "evaluate", run + "", "--table", "nas-bench-macro", "-D", file, "--metric", "speed");
    assertThat(metric.exitCode()).isEqualTo(2);
    assertThat(metric.err()).contains("--metric = speed");
    Outcome misspelt = Cli.run("evaluate", run + "", "--table", "nas-bench-macr");
    assertThat(misspelt.exitCode()).isEqualTo(2);
    assertThat(misspelt.err()).contains("did you mean nas-bench-macro?");
  }
}
