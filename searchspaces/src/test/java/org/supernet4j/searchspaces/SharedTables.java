package org.supernet4j.searchspaces;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.supernet4j.searchspaces.table.TableSettings;

/** Published tables that lie outside the project, beside its root. */
public final class SharedTables {
  private SharedTables() {}

  /** The file of a table; skips the test where there is none. */
  public static Path file(String name) {
    Path folder = Path.of("").toAbsolutePath();
    Path inside = Path.of("shared", "data", "nas-bench", name);
    while (folder != null && !Files.isRegularFile(folder.resolve(inside))) {
      folder = folder.getParent();
    }
    Assumptions.assumeTrue(folder != null, "skipped: no " + inside + " beside the project");
    return folder.resolve(inside);
  }

  /** Settings that read the table's file; skips the test where there is none. */
  public static TableSettings settings(String name) {
    return new TableSettings(Optional.of(file(name)));
  }
}
