package org.supernet4j.nasbench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * Writes an index from its front to its end, the header last. It appears under its name only when
 * it is complete. All methods throw a {@link NasBenchException} where it cannot be written.
 */
final class IndexWriter implements AutoCloseable {
  private static final int BUFFER = 1 << 20;

  private final Path index;
  private final Path unfinished;
  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
  private final CRC32C recordSum = new CRC32C();
  private final CRC32C sum = new CRC32C();

  IndexWriter(Path index) {
    this.index = index;
    this.unfinished = index.resolveSibling(index.getFileName() + "." + UUID.randomUUID());
    try {
      channel =
          FileChannel.open(unfinished, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
      channel.position(CellIndex.HEADER);
    } catch (IOException e) {
      throw IndexFile.unwritable(index, e);
    }
  }

  void put(long value) {
    room(Long.BYTES).putLong(value);
  }

  void put(int value) {
    room(Integer.BYTES).putInt(value);
  }

  /** A record: its metrics and their checksum. */
  void putRecord(double... values) {
    room(CellIndex.RECORD);
    int begin = buffer.position();
    for (double value : values) {
      buffer.putDouble(value);
    }
    recordSum.reset();
    recordSum.update(buffer.array(), begin, buffer.position() - begin);
    buffer.putInt((int) recordSum.getValue());
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      flush();
    }
    return buffer;
  }

  private void flush() {
    buffer.flip();
    sum.update(buffer.duplicate());
    try {
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    } catch (IOException e) {
      throw IndexFile.unwritable(index, e);
    }
    buffer.clear();
  }

  /** Marks that all records are written; what follows is in the index's own checksum. */
  void endRecords() {
    flush();
    sum.reset();
  }

  /** Turns back to the front; what follows is the header. */
  void toHeader() {
    flush();
    try {
      channel.position(0);
    } catch (IOException e) {
      throw IndexFile.unwritable(index, e);
    }
  }

  /**
   * Ends the header with the checksum and gives the whole file its name, once it is on the disk.
   */
  void finish() {
    flush();
    put((int) sum.getValue());
    flush();
    try {
      channel.force(true);
      Files.move(unfinished, index, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw IndexFile.unwritable(index, e);
    }
  }

  /** Leaves nothing of a file that was not finished. */
  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(unfinished);
    }
  }
}
