package org.supernet4j.cli.run;

import java.util.Optional;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.cli.UsageFault;
import org.supernet4j.runtime.run.RunException;
import org.supernet4j.runtime.run.SavedRun;
import picocli.CommandLine.Option;

/** Which subnet of a run a command works on. */
final class ArchitectureOption {
  @Option(
      names = "--architecture",
      paramLabel = "ID",
      description = "A subnet, choice=option,choice=option,...; the run's best if not given.")
  private Optional<String> id = Optional.empty();

  /** Whether a subnet was named. */
  boolean isGiven() {
    return id.isPresent();
  }

  /**
   * The subnet that was named, or the run's best.
   *
   * @throws UsageFault if the text names none, or the run has no best one yet
   */
  Architecture of(SavedRun run) {
    if (id.isEmpty()) {
      return run.result()
          .winner()
          .orElseThrow(
              () ->
                  new UsageFault(
                      "the run has no best network yet; name one with --architecture, such as "
                          + run.space().largest().id()));
    }
    try {
      return run.architecture(id.get());
    } catch (RunException e) {
      throw new UsageFault("--" + e.getMessage());
    }
  }
}
