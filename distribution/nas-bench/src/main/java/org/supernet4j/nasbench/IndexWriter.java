package org.supernet4j.nasbench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes an index from its front to its end, the header last. */
final class IndexWriter implements AutoCloseable {
  private static final int BUFFER = 1 << 20;

  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);

  IndexWriter(Path to) throws IOException {
    channel = FileChannel.open(to, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    channel.position(CellIndex.HEADER);
  }

  void put(long value) throws IOException {
    room(Long.BYTES).putLong(value);
  }

  void put(int value) throws IOException {
    room(Integer.BYTES).putInt(value);
  }

  void put(double... values) throws IOException {
    room(values.length * Double.BYTES);
    for (double value : values) {
      buffer.putDouble(value);
    }
  }

  private ByteBuffer room(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      flush();
    }
    return buffer;
  }

  private void flush() throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    buffer.clear();
  }

  /** Turns back to the front; what follows is the header. */
  void toHeader() throws IOException {
    flush();
    channel.position(0);
  }

  /** Leaves the whole file on the disk. */
  @Override
  public void close() throws IOException {
    try (channel) {
      flush();
      channel.force(true);
    }
  }
}
