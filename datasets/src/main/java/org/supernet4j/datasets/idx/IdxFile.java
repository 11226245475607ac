package org.supernet4j.datasets.idx;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.zip.ZipException;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.datasets.files.Sha256;

/**
 * An IDX file of unsigned bytes, packed by gzip or not, whatever its name. It begins with two zero
 * bytes, 8 for unsigned bytes, the number of dimensions, and the length of each dimension as a
 * big-endian 32-bit number; the elements follow. The shape is known once the file is open; elements
 * are read, or unpacked, when they are asked for.
 */
final class IdxFile implements AutoCloseable {
  private static final int UNSIGNED_BYTES = 0x0800;
  private static final int GZIP_MAGIC = 0x1f8b;
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  private final Path file;
  private final MessageDigest digest = Sha256.digest();
  private final InputStream content;
  private final DataInputStream in;
  private final int[] shape;
  private final int length;

  private IdxFile(Path file, FileChannel channel, int dimensions) throws IOException {
    this.file = file;
    this.content = content(channel);
    this.in = new DataInputStream(new DigestInputStream(content, digest));
    this.shape = shape(dimensions);
    this.length = length();
    requireRoom(channel, Integer.BYTES * (1L + dimensions) + length);
  }

  /**
   * Opens a file and reads its header.
   *
   * @param dimensions how many dimensions the array must have
   * @throws DatasetException if the file cannot be read, is no IDX file of that form, or is too
   *     small for what it declares
   */
  static IdxFile open(Path file, int dimensions) {
    try {
      FileChannel channel = FileChannel.open(file);
      try {
        return new IdxFile(file, channel, dimensions);
      } catch (IOException | RuntimeException | Error fault) {
        try (channel) {
          throw fault;
        }
      }
    } catch (IOException fault) {
      throw unreadable(file, fault);
    }
  }

  /** Where it lies. */
  Path file() {
    return file;
  }

  /** The length of each dimension, the outermost first. */
  int[] shape() {
    return shape.clone();
  }

  /** The length of the outermost dimension: how many images or labels there are. */
  int count() {
    return shape[0];
  }

  /**
   * Reads the elements; once.
   *
   * @throws DatasetException if the file is damaged, or does not end with the last element
   */
  IdxArray read() {
    try {
      byte[] values = in.readNBytes(length);
      if (values.length < length) {
        throw truncated(values.length);
      }
      if (in.read() >= 0) {
        throw unusable("holds more than the %,d values that it declares".formatted(length));
      }
      if (content instanceof GzipStream packed && packed.surplus() > 0) {
        throw unusable("holds %,d bytes outside its gzip member".formatted(packed.surplus()));
      }
      return new IdxArray(file, values, Sha256.hex(digest));
    } catch (IOException fault) {
      throw unreadable(file, fault);
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws DatasetException if it cannot be closed
   */
  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException fault) {
      throw unreadable(file, fault);
    }
  }

  private static InputStream content(FileChannel channel) throws IOException {
    InputStream raw = Channels.newInputStream(channel);
    int magic = raw.read() << 8 | raw.read();
    channel.position(0);
    return magic == GZIP_MAGIC
        ? new GzipStream(channel)
        : new BufferedInputStream(raw, BUFFER_BYTES);
  }

  private int[] shape(int dimensions) throws IOException {
    int expected = UNSIGNED_BYTES | dimensions;
    int magic = in.readInt();
    if (magic != expected) {
      throw unusable(
          "is not an IDX file of unsigned bytes in %d dimensions: it begins with 0x%08x, not 0x%08x"
              .formatted(dimensions, magic, expected));
    }
    int[] found = new int[dimensions];
    for (int dimension = 0; dimension < dimensions; dimension++) {
      found[dimension] = in.readInt();
    }
    return found;
  }

  private int length() {
    long product = 1;
    for (int size : shape) {
      if (size < 1 || size > LARGEST_ARRAY / product) {
        throw unusable("has a dimension of length " + Integer.toUnsignedString(size));
      }
      product *= size;
    }
    return (int) product;
  }

  /** Finds files that are too small before memory is taken for what they declare. */
  private void requireRoom(FileChannel channel, long needed) throws IOException {
    if (content instanceof GzipStream packed) {
      if (needed > packed.largestContent()) {
        throw unusable(
            "is truncated: it declares %,d values, more than %,d bytes can be packed from"
                .formatted(length, channel.size()));
      }
    } else if (needed > channel.size()) {
      throw truncated(length - (needed - channel.size()));
    }
  }

  private DatasetException truncated(long values) {
    return unusable("is truncated: it holds %,d of %,d values".formatted(values, length));
  }

  private DatasetException unusable(String fault) {
    return unusable(file, fault, null);
  }

  private static DatasetException unreadable(Path file, IOException fault) {
    if (fault instanceof EOFException) {
      return unusable(file, "is truncated", fault);
    }
    if (fault instanceof ZipException) {
      return unusable(file, "is damaged (" + fault.getMessage() + ")", fault);
    }
    return new DatasetException(file.toAbsolutePath() + " cannot be read: " + fault, fault);
  }

  private static DatasetException unusable(Path file, String fault, Exception cause) {
    return new DatasetException(
        file.toAbsolutePath() + " " + fault + "; replace it by a whole copy", cause);
  }
}
