package org.supernet4j.datasets.idx;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.zip.GZIPInputStream;

/**
 * Unpacks a gzip file (RFC 1952) of one member, and knows how many bytes follow it. {@link
 * GZIPInputStream} alone passes in silence over whatever follows.
 */
final class GzipStream extends GZIPInputStream {
  private static final int BUFFER_BYTES = 1 << 16;

  /** Checksum and length behind what is packed. */
  private static final int TRAILER_BYTES = 8;

  /** Deflate packs at most so many bytes into one. */
  private static final long BEST_RATIO = 1032;

  private final FileChannel file;
  private final long begin;

  /**
   * Reads the header.
   *
   * @param file stands at its beginning; closed with this
   */
  GzipStream(FileChannel file) throws IOException {
    super(Channels.newInputStream(file), BUFFER_BYTES);
    this.file = file;
    this.begin = file.position();
  }

  /** The most bytes that a file of this size can unpack to. */
  long largestContent() throws IOException {
    return file.size() * BEST_RATIO;
  }

  /** Bytes of the file behind the member; to be asked for at the end of its content. */
  long surplus() throws IOException {
    return file.size() - begin - inf.getBytesRead() - TRAILER_BYTES;
  }
}
