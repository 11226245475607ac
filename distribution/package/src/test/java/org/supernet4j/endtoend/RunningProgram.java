package org.supernet4j.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A process of the program at work. */
final class RunningProgram {
  private final Process process;
  private final Path err;
  private final BufferedReader out;
  private final StringBuilder read = new StringBuilder();

  RunningProgram(Process process, Path err) {
    this.process = process;
    this.err = err;
    this.out = process.inputReader();
  }

  /** Waits for a line on stdout and gives what follows its beginning. */
  String awaitLine(String beginning) {
    for (String line = nextLine(); line != null; line = nextLine()) {
      if (line.startsWith(beginning)) {
        return line.substring(beginning.length()).strip();
      }
    }
    throw new AssertionError(
        "stdout ended without a line that begins with '" + beginning + "':\n" + read + errText());
  }

  private String nextLine() {
    try {
      String line = out.readLine();
      if (line != null) {
        read.append(line).append('\n');
      }
      return line;
    } catch (IOException e) {
      throw new AssertionError("cannot read stdout", e);
    }
  }

  /**
   * Sends a signal.
   *
   * @param name such as {@code INT}
   */
  void signal(String name) {
    try {
      int exitCode =
          new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
              .inheritIO()
              .start()
              .waitFor();
      if (exitCode != 0) {
        throw new AssertionError("cannot send SIG" + name + "; stderr:\n" + errText());
      }
    } catch (IOException e) {
      throw new AssertionError("cannot send SIG" + name, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Whether the process was started with Ctrl-C ignored, as shells do for background jobs. */
  boolean ignoresInterrupts() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return false;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("SigIgn:"))
          .map(line -> Long.parseUnsignedLong(line.substring("SigIgn:".length()).strip(), 16))
          .anyMatch(mask -> (mask & 2) != 0);
    }
  }

  /** Waits for the end. */
  Program.Outcome finish() {
    while (nextLine() != null) {}
    try {
      return new Program.Outcome(process.waitFor(), read.toString(), errText());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Ends the process at once, if it still runs. */
  void destroy() {
    process.destroyForcibly();
  }

  private String errText() {
    try {
      return Files.readString(err);
    } catch (IOException e) {
      throw new AssertionError("cannot read stderr", e);
    }
  }
}
