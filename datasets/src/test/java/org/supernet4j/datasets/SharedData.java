package org.supernet4j.datasets;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real data sets that lie outside the project, beside its root. */
public final class SharedData {
  private SharedData() {}

  /** The folder of a data set; skips the test where there is none. */
  public static Path folder(String dataset) {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("shared/data").resolve(dataset))) {
      folder = folder.getParent();
    }
    Assumptions.assumeTrue(
        folder != null, "skipped: no folder shared/data/" + dataset + " beside the project");
    return folder.resolve("shared/data").resolve(dataset);
  }
}
