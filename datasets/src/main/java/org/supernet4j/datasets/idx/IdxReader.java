package org.supernet4j.datasets.idx;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.datasets.files.Sha256;

/**
 * Reads IDX files of unsigned bytes, packed by gzip or not, whatever their names. A file begins
 * with two zero bytes, 8 for unsigned bytes, the number of dimensions, and the length of each
 * dimension as a big-endian 32-bit number; the elements follow.
 */
final class IdxReader {
  private static final int UNSIGNED_BYTES = 0x0800;
  private static final int GZIP_MAGIC = 0x1f8b;
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  private IdxReader() {}

  /**
   * Reads a whole file.
   *
   * @param dimensions how many dimensions the array must have
   * @throws DatasetException if the file cannot be read or is not a whole IDX file of that form
   */
  static IdxArray read(Path file, int dimensions) {
    MessageDigest digest = Sha256.digest();
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
        InputStream unpacked = unpack(raw);
        DataInputStream in = new DataInputStream(new DigestInputStream(unpacked, digest))) {
      int[] shape = shape(file, in, dimensions);
      byte[] values = values(file, in, shape);
      return new IdxArray(file, shape, values, Sha256.hex(digest));
    } catch (EOFException e) {
      throw unusable(file, "is truncated", e);
    } catch (ZipException e) {
      throw unusable(file, "is damaged (" + e.getMessage() + ")", e);
    } catch (IOException e) {
      throw new DatasetException(file.toAbsolutePath() + " cannot be read: " + e, e);
    }
  }

  private static InputStream unpack(InputStream raw) throws IOException {
    raw.mark(2);
    int magic = raw.read() << 8 | raw.read();
    raw.reset();
    return magic == GZIP_MAGIC ? new GZIPInputStream(raw, BUFFER_BYTES) : raw;
  }

  private static int[] shape(Path file, DataInputStream in, int dimensions) throws IOException {
    int expected = UNSIGNED_BYTES | dimensions;
    int magic = in.readInt();
    if (magic != expected) {
      throw unusable(
          file,
          "is not an IDX file of unsigned bytes in %d dimensions: it begins with 0x%08x, not 0x%08x"
              .formatted(dimensions, magic, expected),
          null);
    }
    int[] shape = new int[dimensions];
    for (int dimension = 0; dimension < dimensions; dimension++) {
      shape[dimension] = in.readInt();
    }
    return shape;
  }

  private static byte[] values(Path file, DataInputStream in, int[] shape) throws IOException {
    long length = 1;
    for (int size : shape) {
      if (size < 1 || size > LARGEST_ARRAY / length) {
        throw unusable(file, "has a dimension of length " + Integer.toUnsignedString(size), null);
      }
      length *= size;
    }
    byte[] values = in.readNBytes((int) length);
    if (values.length < length) {
      throw unusable(
          file, "is truncated: it holds %d of %d values".formatted(values.length, length), null);
    }
    if (in.read() >= 0) {
      throw unusable(file, "holds more than the %d values that it tells".formatted(length), null);
    }
    return values;
  }

  private static DatasetException unusable(Path file, String fault, Exception cause) {
    return new DatasetException(
        file.toAbsolutePath() + " " + fault + "; replace it by a whole copy", cause);
  }
}
