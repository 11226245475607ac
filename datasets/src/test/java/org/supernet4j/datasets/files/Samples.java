package org.supernet4j.datasets.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Small published files. */
public final class Samples {
  private Samples() {}

  /** Packs bytes by gzip. */
  public static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }

  /** Packs bytes by gzip, with a wrong checksum at the end. */
  public static byte[] damaged(byte[] content) throws IOException {
    byte[] packed = gzip(content);
    packed[packed.length - 6]++;
    return packed;
  }

  /** Writes a packed file into a folder and describes it as published. */
  public static PublishedFile publish(Path folder, String name, byte[] content) throws IOException {
    Path packed = Files.write(folder.resolve(name), gzip(content));
    var digest = Sha256.digest();
    digest.update(content);
    return new PublishedFile(name, Sha256.of(packed), Sha256.hex(digest));
  }
}
