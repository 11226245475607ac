package org.supernet4j.cli.run;

import java.nio.file.Files;
import java.nio.file.Path;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.runtime.storage.RunDirectory;

/** Names folders for exported models. */
final class ExportFolder {
  private static final int LONGEST_NAME = 120;

  private ExportFolder() {}

  /**
   * A model's version below a folder of a run that does not exist yet, named by the architecture.
   */
  static Path free(Path run, Architecture architecture) {
    String id = architecture.id().replace('=', '-').replace(',', '_');
    String name =
        id.length() <= LONGEST_NAME
            ? id
            : id.substring(0, LONGEST_NAME) + "_" + Integer.toHexString(id.hashCode());
    Path folder = run.resolve("exports").resolve(name);
    for (int number = 2; Files.exists(folder); number++) {
      folder = folder.resolveSibling(name + "_" + number);
    }
    return RunDirectory.version(folder);
  }
}
