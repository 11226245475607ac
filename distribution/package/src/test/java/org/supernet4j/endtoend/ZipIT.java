package org.supernet4j.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  private static List<String> namesBelowTheFirstFolder() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      Path zip = files.filter(file -> file.toString().endsWith(".zip")).findFirst().orElseThrow();
      try (ZipFile open = new ZipFile(zip.toFile())) {
        return open.stream()
            .map(ZipEntry::getName)
            .map(name -> name.substring(name.indexOf('/') + 1))
            .toList();
      }
    }
  }
}
