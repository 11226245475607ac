package org.supernet4j.cli.run;

import java.nio.file.Path;
import org.supernet4j.runtime.Supernet4J;
import org.supernet4j.runtime.run.SavedRun;
import picocli.CommandLine.Parameters;

/** The earlier run that a command works on. */
final class RunParameter {
  @Parameters(paramLabel = "RUN", description = "The run's folder.")
  private Path directory;

  /** The run's folder. */
  Path directory() {
    return directory;
  }

  /**
   * Opens the run; close it.
   *
   * @throws org.supernet4j.runtime.run.RunException if the folder is not that of a run
   */
  SavedRun open() {
    return Supernet4J.open(directory);
  }
}
