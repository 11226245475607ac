package org.supernet4j.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarInputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The zip that users download. */
class ZipIT {
  @Test
  void holdsTheProgramAndNothingOfItsTests() throws IOException {
    List<String> names = namesBelowTheFirstFolder();

    assertThat(names).contains("bin/supernet", "README.md");
    assertThat(names)
        .anyMatch(name -> name.matches("lib/supernet4j-cli-.*\\.jar"))
        .anyMatch(name -> name.matches("lib/tensorflow-core-api-.*\\.jar"))
        .anyMatch(name -> name.matches("lib/tensorflow-core-native-.*-(linux|macosx)-.*\\.jar"))
        .noneMatch(name -> name.matches("lib/(supernet4j-testkit|junit|assertj|jqwik).*"));
  }

  /** Whoever puts the jars on a module path names them by these. */
  @Test
  void jarsOfTheProjectNameTheirModules() throws IOException {
    List<String> modules = new ArrayList<>();
    try (ZipFile open = new ZipFile(zip().toFile())) {
      for (ZipEntry entry : Collections.list(open.entries())) {
        if (entry.getName().matches(".*/lib/supernet4j-.*\\.jar")) {
          try (JarInputStream jar = new JarInputStream(open.getInputStream(entry))) {
            modules.add(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"));
          }
        }
      }
    }

    assertThat(modules)
        .contains("org.supernet4j.api", "org.supernet4j.engine.tensorflow", "org.supernet4j.cli")
        .doesNotContainNull()
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("org\\.supernet4j(\\.[a-z]+)+"));
  }

  private static Path zip() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      return files.filter(file -> file.toString().endsWith(".zip")).findFirst().orElseThrow();
    }
  }

  private static List<String> namesBelowTheFirstFolder() throws IOException {
    try (ZipFile open = new ZipFile(zip().toFile())) {
      return open.stream()
          .map(ZipEntry::getName)
          .map(name -> name.substring(name.indexOf('/') + 1))
          .toList();
    }
  }
}
