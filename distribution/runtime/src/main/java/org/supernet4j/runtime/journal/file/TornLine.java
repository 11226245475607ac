package org.supernet4j.runtime.journal.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The end of a file whose writer was stopped within a line: what follows the last line's end. */
final class TornLine {
  private static final int CHUNK = 8192;

  private TornLine() {}

  /** The number of bytes after the last end of line; 0 if the last line is whole. */
  static long length(FileChannel file) throws IOException {
    long size = file.size();
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
    for (long end = size; end > 0; end -= chunk.limit()) {
      long begin = Math.max(0, end - CHUNK);
      chunk.clear().limit((int) (end - begin));
      while (chunk.hasRemaining() && file.read(chunk, begin + chunk.position()) >= 0) {}
      for (int i = chunk.limit() - 1; i >= 0; i--) {
        if (chunk.get(i) == '\n') {
          return size - begin - i - 1;
        }
      }
    }
    return size;
  }
}
