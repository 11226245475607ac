package org.supernet4j.nasbench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.CRC32C;

/**
 * Reads the records of a TFRecord file: a length, its masked CRC-32C, the data, its masked CRC-32C,
 * all little-endian. Both checksums are verified.
 */
final class TfRecords {
  private static final int HEADER = 12;
  private static final int MOST_BYTES = 1 << 20;
  private static final int BUFFER = 8 << 20;

  private final FileChannel channel;
  private final Path path;
  private final long end;
  private final CRC32C checksum = new CRC32C();
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);

  /** Where the buffer's first byte is in the file. */
  private long start;

  /**
   * Reads records from a file.
   *
   * @param begin offset of the first record
   */
  TfRecords(FileChannel channel, Path path, long begin) throws IOException {
    this.channel = channel;
    this.path = path;
    this.end = channel.size();
    seek(begin);
  }

  private void seek(long offset) {
    start = offset;
    buffer.limit(0);
  }

  /** The offset of the next record. */
  long offset() {
    return start + buffer.position();
  }

  /** The array that {@link #next} leaves a record's data in. */
  byte[] array() {
    return buffer.array();
  }

  /**
   * Reads the next record; its data begins at {@link #dataBegin} of {@link #array()}.
   *
   * @return the length of the data, or -1 at the end of the file
   * @throws NasBenchException if the file ends within a record or a checksum does not match
   */
  int next() throws IOException {
    long offset = offset();
    if (offset == end) {
      return -1;
    }
    require(HEADER, offset);
    long length = buffer.getLong();
    int expected = buffer.getInt();
    checksum.reset();
    checksum.update(buffer.array(), buffer.position() - HEADER, Long.BYTES);
    if (expected != masked()) {
      throw broken(offset, "the checksum of its length does not match");
    }
    if (length < 0 || length > MOST_BYTES) {
      throw broken(offset, "a length of " + length + " bytes is none of this data set");
    }
    int size = (int) length;
    require(size + Integer.BYTES, offset);
    checksum.reset();
    checksum.update(buffer.array(), buffer.position(), size);
    dataBegin = buffer.position();
    buffer.position(dataBegin + size);
    if (buffer.getInt() != masked()) {
      throw broken(offset, "the checksum of its data does not match");
    }
    return size;
  }

  private int dataBegin;

  /** Where the data of the last record begins in {@link #array()}. */
  int dataBegin() {
    return dataBegin;
  }

  private void require(int bytes, long recordOffset) throws IOException {
    if (buffer.remaining() >= bytes) {
      return;
    }
    start += buffer.position();
    buffer.compact();
    while (buffer.position() < bytes) {
      if (channel.read(buffer, start + buffer.position()) < 0) {
        throw broken(recordOffset, "the file ends within it, at " + end + " bytes");
      }
    }
    buffer.flip();
  }

  private int masked() {
    int value = (int) checksum.getValue();
    return Integer.rotateRight(value, 15) + 0xa282ead8;
  }

  private NasBenchException broken(long offset, String what) {
    return broken(path, offset, what);
  }

  /** That a record is broken, where it is, and how. */
  static NasBenchException broken(Path path, long offset, String what) {
    return new NasBenchException(
        String.format(
            Locale.ROOT,
            "%s: record at byte %d is broken: %s; download the file again",
            path,
            offset,
            what));
  }
}
