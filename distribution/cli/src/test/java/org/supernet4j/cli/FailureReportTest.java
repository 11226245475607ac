package org.supernet4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.supernet4j.cli.Cli.Outcome;
import picocli.CommandLine;

class FailureReportTest {
  @Test
  void foreseenFailureIsItsMessageAlone() {
    Outcome outcome = report(new CommandFailure("disk is full; make room"));

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).isEqualTo("error: disk is full; make room\n");
  }

  @Test
  void faultOfTheCommandLineHasItsOwnExitCode() {
    assertThat(report(new UsageFault("--to: no")).exitCode()).isEqualTo(2);
  }

  @Test
  void unforeseenFailureTellsItsTypeAndHowToSeeMore() {
    Outcome outcome = report(new IllegalStateException("broken"));

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .contains("java.lang.IllegalStateException: broken", "--verbose")
        .doesNotContain("\tat ");
  }

  @Test
  void verboseShowsTheStackTrace() {
    assertThat(report(new CommandFailure("no"), "--verbose").err()).contains("\tat ");
  }

  @Test
  void longMessageIsCutToAScreen() {
    String message =
        IntStream.range(0, 100).mapToObj(i -> "fault " + i).collect(Collectors.joining("\n"));

    assertThat(report(new CommandFailure(message)).err().lines())
        .hasSize(41)
        .last()
        .asString()
        .contains("60 lines more");
  }

  private static Outcome report(Exception failure, String... options) {
    CommandLine command = SupernetCommand.commandLine();
    StringWriter err = new StringWriter();
    command.setErr(new PrintWriter(err));
    int exitCode =
        new FailureReport().handleExecutionException(failure, command, command.parseArgs(options));
    return new Outcome(exitCode, "", err.toString());
  }
}
