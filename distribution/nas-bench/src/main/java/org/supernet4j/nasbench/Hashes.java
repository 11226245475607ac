package org.supernet4j.nasbench;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Hashes of 32 hexadecimal digits as two long integers. */
final class Hashes {
  private static final int DIGITS = 16;
  private static final HexFormat HEX = HexFormat.of();

  private Hashes() {}

  /** The number that 16 digits write. */
  static long half(byte[] text, int begin) {
    long value = 0;
    for (int i = begin; i < begin + DIGITS; i++) {
      int digit = Character.digit(text[i], 16);
      if (digit < 0) {
        throw new IllegalArgumentException("its hash has a digit '" + (char) text[i] + "'");
      }
      value = value << 4 | digit;
    }
    return value;
  }

  /** The half of a hash given as text. */
  static long half(String hash, int which) {
    return half(hash.getBytes(StandardCharsets.US_ASCII), which * DIGITS);
  }

  static String text(long high, long low) {
    return HEX.toHexDigits(high) + HEX.toHexDigits(low);
  }

  static int compare(long high, long low, long otherHigh, long otherLow) {
    int first = Long.compareUnsigned(high, otherHigh);
    return first != 0 ? first : Long.compareUnsigned(low, otherLow);
  }
}
