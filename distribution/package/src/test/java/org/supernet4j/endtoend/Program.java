package org.supernet4j.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The packaged program, run in processes of its own as users run it. */
final class Program {
  private static final Path LAUNCHER = Path.of("target/supernet4j/bin/supernet");

  private final Path folder;

  /**
   * The program.
   *
   * @param folder the working directory of its processes; their stderr goes to files in it
   */
  Program(Path folder) {
    this.folder = folder;
  }

  /**
   * What a process did.
   *
   * @param exitCode its exit code
   * @param out its stdout
   * @param err its stderr
   */
  record Outcome(int exitCode, String out, String err) {}

  /** What users type to start it. */
  static String command() {
    return LAUNCHER.toAbsolutePath().toString();
  }

  /** Runs a command to its end. */
  Outcome run(String... arguments) {
    return start(arguments).finish();
  }

  /** Runs a command to its end with more options for the JVM. */
  Outcome runWithJavaOptions(String options, String... arguments) {
    return start(Map.of("SUPERNET_JAVA_OPTS", options), withLauncher(arguments)).finish();
  }

  /** Runs a line of shell to its end. */
  Outcome shell(String line) {
    return start(Map.of(), List.of("sh", "-c", line)).finish();
  }

  /** Starts a command. */
  RunningProgram start(String... arguments) {
    return start(Map.of(), withLauncher(arguments));
  }

  private static List<String> withLauncher(String... arguments) {
    List<String> command = new ArrayList<>(List.of(command()));
    command.addAll(Arrays.asList(arguments));
    return command;
  }

  private RunningProgram start(Map<String, String> environment, List<String> command) {
    try {
      Path err = Files.createTempFile(folder, "stderr", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile());
      builder.environment().putAll(environment);
      return new RunningProgram(builder.start(), err);
    } catch (IOException e) {
      throw new AssertionError("cannot start " + command, e);
    }
  }
}
