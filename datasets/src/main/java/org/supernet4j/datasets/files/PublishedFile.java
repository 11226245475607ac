package org.supernet4j.datasets.files;

import java.util.List;

/**
 * A gzip file as its authors published it.
 *
 * @param name the file's name, ending in {@code .gz}
 * @param sha256 SHA-256 of the file, in lower-case hexadecimal digits
 * @param contentSha256 SHA-256 of what the file unpacks to; empty where only the packed file is
 *     ever checked
 */
public record PublishedFile(String name, String sha256, String contentSha256) {
  private static final String ENDING = ".gz";

  public PublishedFile {
    if (!name.endsWith(ENDING)) {
      throw new IllegalArgumentException("name: expected to end in .gz, found " + name);
    }
  }

  /** A file that is read packed and checked as such. */
  public static PublishedFile packed(String name, String sha256) {
    return new PublishedFile(name, sha256, "");
  }

  /** The names under which the file may lie in a folder: as published, and unpacked. */
  public List<String> names() {
    return List.of(name, name.substring(0, name.length() - ENDING.length()));
  }
}
