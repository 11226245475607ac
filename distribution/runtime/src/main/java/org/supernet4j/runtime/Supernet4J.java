package org.supernet4j.runtime;

import java.nio.file.Path;
import org.apiguardian.api.API;
import org.supernet4j.runtime.config.ConfigLoader;
import org.supernet4j.runtime.plugin.ComponentLoader;
import org.supernet4j.runtime.run.RunRequest;
import org.supernet4j.runtime.run.SavedRun;

/**
 * Neural architecture search as a library:
 *
 * <pre>{@code
 * RunResult result =
 *     Supernet4J.configuration("quickstart")
 *         .with("run.seed", "7")
 *         .listen(event -> System.out.println(event))
 *         .run();
 * result.paretoFront().forEach(System.out::println);
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Supernet4J {
  private Supernet4J() {}

  /**
   * A new run.
   *
   * @param nameOrPath the name of a shipped configuration such as {@code quickstart}, or the path
   *     of a HOCON file
   */
  public static RunRequest configuration(String nameOrPath) {
    return RunRequest.configuration(nameOrPath);
  }

  /**
   * An earlier run, to go on from its last checkpoint.
   *
   * @param directory the run's folder
   */
  public static RunRequest resume(Path directory) {
    return RunRequest.resume(directory);
  }

  /**
   * Opens an earlier run to evaluate and export its networks; close it.
   *
   * @param directory the run's folder
   * @throws org.supernet4j.runtime.run.RunException if that is not the folder of a run
   */
  public static SavedRun open(Path directory) {
    return SavedRun.open(directory, new ConfigLoader(ComponentLoader.load()));
  }
}
