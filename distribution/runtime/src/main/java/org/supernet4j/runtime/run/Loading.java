package org.supernet4j.runtime.run;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.supernet4j.api.UserException;
import org.supernet4j.runtime.config.ConfigLoader;
import org.supernet4j.runtime.config.InvalidConfiguration;
import org.supernet4j.runtime.config.ReportedAlreadyException;
import org.supernet4j.runtime.config.RunDescription;

/**
 * Loads configurations that are to be carried out. Where one has faults, its sound parts are
 * checked as before a run, data included, so that all that is wrong comes in one report.
 */
public final class Loading {
  private Loading() {}

  /**
   * Loads the configuration of a run, see {@link ConfigLoader#loadRun}.
   *
   * @throws InvalidConfiguration with everything that is wrong, what data and components show
   *     included
   */
  public static RunDescription run(ConfigLoader loader, String nameOrPath, List<String> overrides) {
    return of(
        () -> loader.loadRun(nameOrPath, overrides),
        parts -> RunLauncher.checkParts((RunDescription) parts));
  }

  /**
   * Loads a configuration.
   *
   * @param load loads it
   * @param check of the sound parts, where it has faults
   * @throws InvalidConfiguration with everything that is wrong, what the check finds included
   */
  public static <R> R of(Supplier<R> load, Consumer<Record> check) {
    try {
      return load.get();
    } catch (InvalidConfiguration fault) {
      throw fault
          .soundParts()
          .map(parts -> fault.with(found(() -> check.accept(parts))))
          .orElse(fault);
    }
  }

  private static List<String> found(Runnable check) {
    try {
      check.run();
      return List.of();
    } catch (ReportedAlreadyException nothingMore) {
      return List.of();
    } catch (UserException fault) {
      return RunException.messages(fault);
    }
  }
}
