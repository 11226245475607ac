package org.supernet4j.searchspaces.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.supernet4j.api.table.TableException;

/**
 * The file of a table.
 *
 * @param path where it is
 */
public record TableFile(Path path) {
  private static final String VARIABLE = "SUPERNET_DATA";
  private static final String FOLDER = "nas-bench";

  /**
   * Finds the configured file, or the published one in {@code $SUPERNET_DATA/nas-bench}.
   *
   * @param published the file's name
   * @throws TableException if there is no such file, saying where to put it
   */
  public static TableFile find(TableSettings settings, String published) {
    return find(settings, published, System.getenv());
  }

  static TableFile find(TableSettings settings, String published, Map<String, String> environment) {
    if (settings.file().isPresent()) {
      Path path = settings.file().get();
      if (!Files.isRegularFile(path)) {
        throw new TableException(
            "table.file = "
                + path.toAbsolutePath()
                + " is not a file; give the path of "
                + published);
      }
      return new TableFile(path);
    }
    String home = environment.getOrDefault(VARIABLE, "");
    Path path = Path.of(home, FOLDER, published);
    if (home.isBlank() || !Files.isRegularFile(path)) {
      throw new TableException(
          "the table's file "
              + published
              + " was not found: "
              + (home.isBlank() ? VARIABLE + " is not set" : "there is no " + path)
              + "; give its path as the setting file of the table, or put it into the folder "
              + FOLDER
              + " of "
              + VARIABLE);
    }
    return new TableFile(path);
  }

  /**
   * The whole file as text.
   *
   * @throws TableException if it cannot be read
   */
  public String text() {
    try {
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new TableException(path + " cannot be read as UTF-8 (" + fault + ")", fault);
    }
  }

  /** What is wrong in a line, counted from 1. */
  public TableException fault(int line, String what) {
    return new TableException(path + ", line " + line + ": " + what);
  }
}
