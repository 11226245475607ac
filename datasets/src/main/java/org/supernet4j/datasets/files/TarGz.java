package org.supernet4j.datasets.files;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * A tar archive packed by gzip, of which some files are read into memory. Entries are recognised by
 * the last part of their names; names of more than 100 bytes and files of 8 GiB or more are beyond
 * it.
 *
 * @param archive the packed archive
 */
public record TarGz(Path archive) {
  private static final int BLOCK = 512;
  private static final int NAME_BYTES = 100;
  private static final int SIZE_OFFSET = 124;
  private static final int SIZE_BYTES = 11;
  private static final int BUFFER_BYTES = 1 << 16;

  /** Java's arrays hold no more. */
  private static final long LARGEST_ENTRY = Integer.MAX_VALUE - 8;

  /**
   * Reads files.
   *
   * @param names last parts of entries' names
   * @return the content of those that the archive holds
   * @throws IOException if the archive cannot be read or is damaged
   */
  public Map<String, byte[]> read(Collection<String> names) throws IOException {
    Map<String, byte[]> found = new HashMap<>();
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(archive), BUFFER_BYTES);
        InputStream in = new GZIPInputStream(raw, BUFFER_BYTES)) {
      byte[] header = in.readNBytes(BLOCK);
      while (found.size() < names.size() && header.length == BLOCK && header[0] != 0) {
        String name = lastPart(header);
        long size = size(header);
        if (names.contains(name)) {
          found.put(name, content(in, size));
        } else {
          in.skipNBytes(size);
        }
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        header = in.readNBytes(BLOCK);
      }
    }
    return found;
  }

  private static byte[] content(InputStream in, long size) throws IOException {
    if (size > LARGEST_ENTRY) {
      throw new IOException(
          "holds a file of %,d bytes; read are at most %,d".formatted(size, LARGEST_ENTRY));
    }
    byte[] content = in.readNBytes((int) size);
    if (content.length < size) {
      throw new EOFException("ends within a file");
    }
    return content;
  }

  private static String lastPart(byte[] header) {
    int end = 0;
    while (end < NAME_BYTES && header[end] != 0) {
      end++;
    }
    String name = new String(header, 0, end, StandardCharsets.UTF_8);
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private static long size(byte[] header) throws IOException {
    String octal = new String(header, SIZE_OFFSET, SIZE_BYTES, StandardCharsets.US_ASCII).trim();
    try {
      return Long.parseLong(octal, 8);
    } catch (NumberFormatException e) {
      throw new IOException("is not a tar archive: a size is '" + octal + "'", e);
    }
  }
}
