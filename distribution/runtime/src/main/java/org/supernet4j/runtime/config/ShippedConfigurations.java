package org.supernet4j.runtime.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The configurations that come with Supernet4J, which users run by name and copy. */
public final class ShippedConfigurations {
  private static final List<String> NAMES =
      List.of(
          "quickstart",
          "mnist-nine",
          "keras-heads",
          "attentive-cifar",
          "attentive-imagenette",
          "table-nas-bench-201",
          "nas-bench-101-small");

  private static final List<String> BENCHES =
      List.of(
          "bench-nas-bench-201",
          "bench-nas-bench-201-12-epochs",
          "bench-macro",
          "bench-macro-nsga2",
          "bench-ec-nas");

  private ShippedConfigurations() {}

  /** The names, in the order in which to try them. */
  public static List<String> names() {
    return NAMES;
  }

  /** The names of benchmarks of searchers. */
  public static List<String> benches() {
    return BENCHES;
  }

  /** The names of both kinds. */
  static List<String> all() {
    return Stream.concat(NAMES.stream(), BENCHES.stream()).toList();
  }

  /** Whether a configuration of this name is shipped. */
  static boolean isShipped(String name) {
    return NAMES.contains(name) || BENCHES.contains(name);
  }

  /**
   * The file's text, comments included.
   *
   * @param name one of {@link #names()} or {@link #benches()}
   * @throws IllegalArgumentException if it is none of them
   */
  public static String text(String name) {
    if (!isShipped(name)) {
      throw new IllegalArgumentException("no configuration '" + name + "'; there are " + all());
    }
    try (InputStream file = classLoader().getResourceAsStream(resource(name))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource(name), e);
    }
  }

  /** Where a configuration lies on the class path. */
  static String resource(String name) {
    return (BENCHES.contains(name) ? "benches/" : "configurations/") + name + ".conf";
  }

  /** What sees the files. */
  static ClassLoader classLoader() {
    return ShippedConfigurations.class.getClassLoader();
  }
}
