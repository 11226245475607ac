package org.supernet4j.datasets.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * An image file with its class.
 *
 * @param path the file
 * @param label index of the class
 */
record ImageFile(Path path, int label) {
  private static final long MAX_BYTES = 1L << 30;

  /**
   * Reads the file and takes it apart.
   *
   * @param maxPixels how many pixels it may declare
   * @throws UnreadableImageException saying why it cannot be used
   */
  CodedImage read(int maxPixels) throws UnreadableImageException {
    try {
      long bytes = Files.size(path);
      if (bytes > MAX_BYTES) {
        throw new UnreadableImageException(
            String.format(Locale.ROOT, "has %,d bytes; allowed are at most %,d", bytes, MAX_BYTES));
      }
      return CodedImage.of(Files.readAllBytes(path), maxPixels);
    } catch (IOException fault) {
      throw new UnreadableImageException("cannot be read: " + fault, fault);
    }
  }
}
