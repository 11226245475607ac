package org.supernet4j.runtime.plugin;

import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/**
 * Where a class was loaded from.
 *
 * @param source the file name of its jar, or the folder that holds its class file
 * @param version the {@code Implementation-Version} of the jar's manifest; empty where it has none
 */
public record Origin(String source, Optional<String> version) {

  /** Where a class is from. */
  public static Origin of(Class<?> type) {
    return new Origin(
        source(type), Optional.ofNullable(type.getPackage().getImplementationVersion()));
  }

  /** For people: the jar with its version, unless its name already says it. */
  public String text() {
    return version
        .filter(number -> !source.contains(number))
        .map(v -> source + " " + v)
        .orElse(source);
  }

  private static String source(Class<?> type) {
    CodeSource code = type.getProtectionDomain().getCodeSource();
    if (code == null || code.getLocation() == null) {
      return "the Java runtime";
    }
    try {
      Path path = Path.of(code.getLocation().toURI());
      return Files.isDirectory(path) ? path.toString() : path.getFileName().toString();
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      return code.getLocation().toString();
    }
  }
}
