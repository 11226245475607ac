package org.supernet4j.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.endtoend.Program.Outcome;

/** A run from the command line to its results, and what can be done with them. */
@Timeout(300)
class WholeRunIT {
  @TempDir private static Path folder;
  private static Program program;
  private static Path run;
  private static String metrics;
  private static Outcome outcome;

  @BeforeAll
  static void carryOut() {
    program = new Program(folder);
    RunningProgram running = program.start(TinyRun.command());
    run = folder.resolve(running.awaitLine("run "));
    metrics = new Metrics(running.awaitLine("metrics ")).scrape();
    outcome = running.finish();
  }

  @Test
  void itSucceedsWithoutNoise() {
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err())
        .contains(
            "train: 60 of 60 steps (100%), loss sampled",
            "search: 5 of 5 subnets (100%), best accuracy")
        .doesNotContain("\tat ", "Exception", "SLF4J", "logback");
    assertThat(outcome.err().lines())
        .as("begins without native log")
        .first()
        .asString()
        .startsWith("train: ");
    assertThat(outcome.err()).doesNotContain("absl", ".cc:");
  }

  @Test
  void metricsAreServedWhileItLasts() {
    assertThat(metrics)
        .contains("supernet_run_info{name=\"quickstart\",space=\"digits-small\"} 1")
        .contains("supernet_steps_total", "supernet_phase{phase=\"train\"}");
  }

  @Test
  void itsFolderHoldsTheResults() throws IOException {
    assertThat(run.resolve("model/1/saved_model.pb")).isNotEmptyFile();
    assertThat(run.resolve("journal.jsonl")).isNotEmptyFile();
    assertThat(Files.readString(run.resolve("report.html")))
        .contains("</html>")
        .doesNotContainPattern("(src|href)=\"https?://");
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files).noneMatch(path -> path.toString().endsWith(".part"));
    }
  }

  @Test
  void suggestedCommandsWorkAsTheyArePrinted() {
    List<String> commands =
        outcome.out().lines().filter(line -> line.startsWith(Program.command())).toList();

    assertThat(commands).hasSize(3);
    assertThat(commands)
        .allSatisfy(
            command -> {
              Outcome done = program.shell(command);
              assertThat(done.exitCode()).as(command + "\n" + done.err()).isZero();
              assertThat(done.out()).isNotEmpty();
            });
  }

  @Test
  void anotherProgramServesTheModelWithTheSameLogits() {
    Outcome served =
        program.shell(
            String.format(
                "'%s/bin/java' -cp '%s' %s '%s'",
                System.getProperty("java.home"),
                System.getProperty("java.class.path"),
                ModelLogits.class.getName(),
                run.resolve("model/1")));
    assertThat(served.exitCode()).as(served.err()).isZero();
    float[] expected = FinalistLogits.of(run);

    List<Double> found = served.out().lines().map(Double::parseDouble).toList();

    assertThat(found).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(found.get(i)).isCloseTo(expected[i], within(1e-4));
    }
  }

  @Test
  void completeRunIsNotRunAgain() {
    Outcome resumed = program.run("resume", run.toString());

    assertThat(resumed.exitCode()).isZero();
    assertThat(resumed.out()).contains("report   " + run.resolve("report.html"));
  }
}
