package org.supernet4j.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The library's example in README.md is the program that is compiled here. */
class ReadmeTest {
  private static final Path PROJECT = Path.of("..", "..");
  private static final Path EXAMPLE =
      Path.of("src/test/java/org/supernet4j/example/SmallDigits.java");

  @Test
  void readmeShowsTheExampleAsItIs() throws IOException {
    String source = Files.readString(EXAMPLE);
    String withoutPackage = source.substring(source.indexOf("import "));

    assertThat(Files.readString(PROJECT.resolve("README.md")))
        .contains("```java\n" + withoutPackage + "```\n");
  }
}
