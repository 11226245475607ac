package org.supernet4j.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Published tables that lie outside the project, beside its root. */
public final class SharedTables {
  private static final Path FOLDER = Path.of("../../../shared/data/nas-bench");

  private SharedTables() {}

  /** The path of a published file; skips the test where there is none. */
  public static Path file(String name) {
    Path file = FOLDER.resolve(name);
    Assumptions.assumeTrue(
        Files.isRegularFile(file), "skipped: no shared/data/nas-bench/" + name + " beside it");
    return file;
  }

  /** NAS-Bench-201. */
  public static Path nasBench201() {
    return file("nasbench201_all15625.csv");
  }

  /** NAS-Bench-Macro. */
  public static Path macro() {
    return file("nas-bench-macro_cifar10.json");
  }

  /** EC-NAS. */
  public static Path ecNas() {
    return file("ecnas_nb101_5v_4epochs.csv");
  }
}
