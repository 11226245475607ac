package org.supernet4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supernet4j.cli.Cli.Outcome;

class UsageTest {
  @Test
  void noCommandNamesThemAll() {
    Outcome outcome = Cli.run();

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .contains(
            "run, resume, evaluate, finetune, export, report, bench, landscape, validate, plan,"
                + " plugins, describe, cost, nas-bench-101, help",
            "supernet --help");
  }

  @Test
  void unknownCommandSuggestsTheNearest() {
    Outcome outcome = Cli.run("descirbe", "mnist-nine");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("'descirbe'", "did you mean describe?");
  }

  @Test
  void unknownOptionSuggestsTheNearest() {
    Outcome outcome = Cli.run("validate", "quickstart", "--jsn");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("'--jsn'", "did you mean --json?", "supernet validate --help");
  }

  @Test
  void missingArgumentIsNamed() {
    Outcome outcome = Cli.run("cost", "mnist-nine");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("--architectures");
  }

  @Test
  void versionNamesTheProgramAndJava() {
    Outcome outcome = Cli.run("--version");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).startsWith("supernet ").contains("Java 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "resume",
        "evaluate",
        "export",
        "report",
        "landscape",
        "validate",
        "plan",
        "plugins",
        "describe",
        "cost"
      })
  void helpOfEachCommandHasAllParts(String command) {
    Outcome outcome = Cli.run(command, "--help");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .startsWith("Usage: supernet " + command)
        .contains("Options:", "--verbose", "Exit codes:", "Examples:\n  supernet " + command)
        .doesNotContainPattern("--[a-z]+=");
    assertThat(Cli.run("help", command).out()).isEqualTo(outcome.out());
  }

  @Test
  void helpFitsEightyColumns() {
    assertThat(Cli.run("--help").out().lines()).allMatch(line -> line.length() <= 80);
  }
}
