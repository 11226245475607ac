package org.supernet4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supernet4j.cli.Cli.Outcome;

/** Results that cannot be written. */
class OutputTest {
  /** A disk without room. */
  private static final class Full extends OutputStream {
    private int writes;

    @Override
    public void write(int one) throws IOException {
      writes++;
      throw new IOException("No space left on device");
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      write(bytes[offset]);
    }
  }

  private static Outcome run(OutputStream target, BooleanSupplier isPipe, String... arguments) {
    StringWriter err = new StringWriter();
    int exitCode =
        SupernetCommand.commandLine()
            .setOut(new PrintWriter(new Output(target, isPipe), false, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new Outcome(exitCode, "", err.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plugins",
        "plugins --json",
        "--help",
        "--version",
        "help run",
        "validate quickstart --settings-only",
        "describe mnist-nine",
        "nas-bench-101 enumerate --max-vertices 4",
        "nas-bench-101 enumerate --max-vertices 6 --hashes",
      })
  void isAFailureWhateverTheCommand(String line) {
    Outcome outcome = run(new Full(), () -> false, line.split(" "));

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.FAILURE);
    assertThat(outcome.err())
        .isEqualTo(
            "error: the output cannot be written (stdout: No space left on device); make room on"
                + " its disk or send it elsewhere\n");
  }

  @Test
  void areNoFailureToTellWhereTheReaderOfAPipeIsGone() {
    assertThat(run(new Full(), () -> true, "plugins")).isEqualTo(new Outcome(141, "", ""));
  }

  @Test
  void endACommandThatAnswersLines() {
    String line = "{\"matrix\": [[0, 1], [0, 0]], \"ops\": [\"input\", \"output\"]}\n";
    Full full = new Full();
    InputStream former = System.in;
    System.setIn(new ByteArrayInputStream(line.repeat(10_000).getBytes(StandardCharsets.UTF_8)));
    try {
      Outcome outcome = run(full, () -> false, "nas-bench-101", "hash");

      assertThat(outcome.exitCode()).isEqualTo(ExitCode.FAILURE);
      assertThat(outcome.err()).startsWith("error: the output cannot be written (stdout: ");
      assertThat(full.writes).isEqualTo(1);
    } finally {
      System.setIn(former);
    }
  }

  @Test
  void ofACommandThatFailsAreWrittenUpToThere() {
    String good = "{\"matrix\": [[0, 1], [0, 0]], \"ops\": [\"input\", \"output\"]}\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    InputStream former = System.in;
    System.setIn(new ByteArrayInputStream((good + "x").getBytes(StandardCharsets.UTF_8)));
    try {
      Outcome outcome = run(out, () -> false, "nas-bench-101", "hash");

      assertThat(outcome.exitCode()).isEqualTo(ExitCode.FAILURE);
      assertThat(outcome.err()).startsWith("error: stdin:2: ");
      assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    } finally {
      System.setIn(former);
    }
  }
}
