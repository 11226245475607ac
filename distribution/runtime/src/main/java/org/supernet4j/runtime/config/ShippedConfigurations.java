package org.supernet4j.runtime.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The configurations that come with Supernet4J, which users run by name and copy. */
public final class ShippedConfigurations {
  private static final List<String> NAMES = List.of("quickstart", "mnist-nine", "keras-heads");

  private ShippedConfigurations() {}

  /** The names, in the order in which to try them. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * The file's text, comments included.
   *
   * @param name one of {@link #names()}
   * @throws IllegalArgumentException if it is none of them
   */
  public static String text(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException("no configuration '" + name + "'; there are " + NAMES);
    }
    try (InputStream file = classLoader().getResourceAsStream(resource(name))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource(name), e);
    }
  }

  /** Where a configuration lies on the class path. */
  static String resource(String name) {
    return "configurations/" + name + ".conf";
  }

  /** What sees the files. */
  static ClassLoader classLoader() {
    return ShippedConfigurations.class.getClassLoader();
  }
}
