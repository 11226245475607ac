package org.supernet4j.runtime.config;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** Decodes configuration files, which are UTF-8, with or without a byte order mark. */
final class Utf8Text {
  private static final char MARK = '\uFEFF';

  /** In UTF-16, one in so many zero bytes may be on the side where most letters have none. */
  private static final int FEW = 20;

  private Utf8Text() {}

  /**
   * The text of a file.
   *
   * @throws NotUtf8Exception if it is anything but UTF-8
   */
  static String of(byte[] bytes) throws NotUtf8Exception {
    requireNoUtf16(bytes);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult end = decoder.decode(in, out, true);
    if (end.isError()) {
      int line = 1 + (int) IntStream.range(0, in.position()).filter(i -> bytes[i] == '\n').count();
      throw new NotUtf8Exception(
          line,
          String.format("not UTF-8: the byte 0x%02X cannot stand here", bytes[in.position()]),
          "save it as UTF-8");
    }
    String text = out.flip().toString();
    return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
  }

  /**
   * UTF-16 has a mark of its own, and a zero byte beside each letter of the Latin alphabet, always
   * on the same side. A few other letters have it on the other side.
   */
  private static void requireNoUtf16(byte[] bytes) throws NotUtf8Exception {
    boolean marked =
        bytes.length >= 2
            && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    long zerosAtEven = zeros(bytes, 0);
    long zerosAtOdd = zeros(bytes, 1);
    long most = Math.max(zerosAtEven, zerosAtOdd);
    long least = Math.min(zerosAtEven, zerosAtOdd);
    if (marked || (most > bytes.length / 4 && least * FEW <= most)) {
      throw new NotUtf8Exception(1, "this file is in UTF-16", "save it as UTF-8");
    } else if (most > 0) {
      throw new NotUtf8Exception(
          1,
          "this is no text: it holds zero bytes",
          "name a configuration file, which is text in UTF-8");
    }
  }

  /** The number of zero bytes at every second place. */
  private static long zeros(byte[] bytes, int first) {
    return IntStream.iterate(first, i -> i < bytes.length, i -> i + 2)
        .filter(i -> bytes[i] == 0)
        .count();
  }

  /** A file is not UTF-8; the message says what is wrong. */
  static final class NotUtf8Exception extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;
    private final String wayOut;

    private NotUtf8Exception(int line, String problem, String wayOut) {
      super(problem);
      this.line = line;
      this.wayOut = wayOut;
    }

    /** What to do. */
    String wayOut() {
      return wayOut;
    }

    /** The line of what cannot be read, from 1. */
    int line() {
      return line;
    }
  }
}
