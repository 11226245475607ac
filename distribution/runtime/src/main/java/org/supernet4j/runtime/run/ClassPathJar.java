package org.supernet4j.runtime.run;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.supernet4j.runtime.storage.StorageException;

/**
 * A jar on the class path.
 *
 * @param file its name
 * @param sha256 the SHA-256 digest of its bytes, hexadecimal
 */
record ClassPathJar(String file, String sha256) {

  /** All jars on the class path, in its order; read once for the life of the process. */
  static List<ClassPathJar> all() {
    return OfThisProcess.JARS;
  }

  /** Begins to exist when the jars are first asked for: digests of large jars take a second. */
  private static final class OfThisProcess {
    private static final List<ClassPathJar> JARS =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(Files::isRegularFile)
            .map(ClassPathJar::of)
            .toList();
  }

  private static ClassPathJar of(Path path) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream jar = new DigestInputStream(Files.newInputStream(path), digest)) {
        jar.transferTo(OutputStream.nullOutputStream());
      }
      return new ClassPathJar(
          path.getFileName().toString(), HexFormat.of().formatHex(digest.digest()));
    } catch (IOException fault) {
      throw new StorageException("jar " + path + " on the class path cannot be read", fault);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java runtime has SHA-256", impossible);
    }
  }
}
