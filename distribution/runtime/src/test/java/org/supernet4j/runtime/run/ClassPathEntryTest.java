package org.supernet4j.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathEntryTest {
  @TempDir private Path folder;

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void jarIsItsNameAndTheDigestOfItsBytes() throws Exception {
    Path jar = Files.writeString(folder.resolve("one.jar"), "bytes");

    assertThat(ClassPathEntry.of(jar)).isEqualTo(new ClassPathEntry("one.jar", sha256("bytes")));
  }

  @Test
  void folderIsItsPathAndTheDigestOfItsFiles() throws Exception {
    Path classes = Files.createDirectories(folder.resolve("target/classes/b")).getParent();
    Files.writeString(classes.resolve("b/C.class"), "c");
    Files.writeString(classes.resolve("A.class"), "a");

    ClassPathEntry found = ClassPathEntry.of(classes);

    assertThat(found.file()).endsWith("/target/classes");
    assertThat(found.sha256()).isEqualTo(sha256("A.class\0ab/C.class\0c"));
    Files.move(classes.resolve("A.class"), classes.resolve("B.class"));
    assertThat(ClassPathEntry.of(classes).sha256()).isNotEqualTo(found.sha256());
  }

  @Test
  void thisProcessHasTheClassesUnderTestAndTheirJars() {
    assertThat(ClassPathEntry.all())
        .extracting(ClassPathEntry::file)
        .anyMatch(file -> file.endsWith("/test-classes"))
        .anyMatch(file -> file.startsWith("assertj-core-") && file.endsWith(".jar"));
  }
}
