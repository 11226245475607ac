package org.supernet4j.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Published data sets and reference vectors for tests. They are no part of the project; they lie in
 * a folder of their own: the one that the environment variable {@value #VARIABLE} names, or else
 * {@code shared} beside the project's root or above it.
 *
 * <p>A test that reads from it is annotated with {@link NeedsSharedData}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SharedData {
  /** The environment variable; where it names no folder, tests run without shared data. */
  public static final String VARIABLE = "SUPERNET_SHARED";

  private SharedData() {}

  /**
   * The file or folder of that name.
   *
   * @param name relative to the shared folder, such as {@code data/mnist}
   * @throws IllegalStateException where it is not on this machine
   */
  public static Path path(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    missing(name)
                        + "; annotate the test with @NeedsSharedData(\""
                        + name
                        + "\"), and it is skipped"));
  }

  /** The file or folder of that name, if it is on this machine. */
  static Optional<Path> find(String name) {
    return find(name, System.getenv(), Path.of("").toAbsolutePath());
  }

  static Optional<Path> find(String name, Map<String, String> environment, Path from) {
    String named = environment.get(VARIABLE);
    if (named != null) {
      return Optional.of(Path.of(named).resolve(name)).filter(Files::exists);
    }
    for (Path folder = from; folder != null; folder = folder.getParent()) {
      Path found = folder.resolve("shared").resolve(name);
      if (Files.exists(found)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** Says in one line what is not there, and where it would be looked for. */
  static String missing(String name) {
    return "skipped: no "
        + name
        + " in $"
        + VARIABLE
        + ", or in a folder shared beside the project";
  }
}
