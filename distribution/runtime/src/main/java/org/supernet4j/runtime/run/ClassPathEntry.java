package org.supernet4j.runtime.run;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.supernet4j.runtime.storage.StorageException;

/**
 * A jar on the class path, or a folder of classes, as an IDE has instead of a jar.
 *
 * @param file the name of the jar, or the path of the folder
 * @param sha256 the SHA-256 digest, hexadecimal: of the jar's bytes, or of the names and bytes of
 *     all files in the folder, in the order of their names
 */
record ClassPathEntry(String file, String sha256) {

  /** All that exist on the class path, in its order; read once for the life of the process. */
  static List<ClassPathEntry> all() {
    return OfThisProcess.ENTRIES;
  }

  /** Begins to exist when it is first asked for: digests of large jars take a second. */
  private static final class OfThisProcess {
    private static final List<ClassPathEntry> ENTRIES =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(Files::exists)
            .map(ClassPathEntry::of)
            .toList();
  }

  static ClassPathEntry of(Path path) {
    boolean isFolder = Files.isDirectory(path);
    MessageDigest digest = newDigest();
    try (OutputStream into = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      if (isFolder) {
        for (Path file : files(path)) {
          into.write(name(path.relativize(file)).getBytes(StandardCharsets.UTF_8));
          into.write(0);
          Files.copy(file, into);
        }
      } else {
        Files.copy(path, into);
      }
    } catch (IOException fault) {
      throw new StorageException(path + " on the class path cannot be read", fault);
    }
    return new ClassPathEntry(
        isFolder ? name(path) : path.getFileName().toString(),
        HexFormat.of().formatHex(digest.digest()));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** A path as every system writes it. */
  private static String name(Path path) {
    return path.toString().replace(File.separatorChar, '/');
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java runtime has SHA-256", impossible);
    }
  }
}
