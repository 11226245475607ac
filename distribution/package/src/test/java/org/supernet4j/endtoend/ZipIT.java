package org.supernet4j.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.jar.JarInputStream;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The zip that users download. */
class ZipIT {
  /** A line of the list: licences in parentheses, a name, and the coordinates. */
  private static final Pattern LIBRARY =
      Pattern.compile(
          "^ *\\(.+\\) .*\\([^:() ]+:([^:() ]+):([^:() ]+) - [^()]*\\)$", Pattern.MULTILINE);

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

  /** The list names the libraries by their coordinates; a jar may have a classifier besides. */
  @Test
  void namesEveryLibraryWithItsLicence() throws IOException {
    List<String> jars =
        namesBelowTheFirstFolder().stream()
            .filter(name -> name.matches("lib/(?!supernet4j-).*\\.jar"))
            .map(name -> name.substring("lib/".length(), name.length() - ".jar".length()))
            .toList();
    Set<String> listed =
        LIBRARY
            .matcher(list())
            .results()
            .map(found -> found.group(1) + "-" + found.group(2))
            .collect(Collectors.toSet());

    assertThat(jars)
        .hasSizeGreaterThan(20)
        .allSatisfy(jar -> assertThat(listed).anyMatch(library -> isOf(library, jar)));
    assertThat(listed).allSatisfy(library -> assertThat(jars).anyMatch(jar -> isOf(library, jar)));
  }

  private static boolean isOf(String library, String jar) {
    return jar.equals(library) || jar.startsWith(library + "-");
  }

  private static String list() throws IOException {
    try (ZipFile zip = new ZipFile(zip().toFile())) {
      ZipEntry list =
          zip.stream()
              .filter(entry -> entry.getName().endsWith("/THIRD-PARTY.txt"))
              .findFirst()
              .orElseThrow();
      return new String(zip.getInputStream(list).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> namesBelowTheFirstFolder() throws IOException {
    try (ZipFile zip = new ZipFile(zip().toFile())) {
      return zip.stream()
          .map(ZipEntry::getName)
          .map(name -> name.substring(name.indexOf('/') + 1))
          .toList();
    }
  }

  private static Path zip() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      return files.filter(file -> file.toString().endsWith(".zip")).findFirst().orElseThrow();
    }
  }
}
