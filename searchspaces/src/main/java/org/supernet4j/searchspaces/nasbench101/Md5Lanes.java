package org.supernet4j.searchspaces.nasbench101;

import java.util.Arrays;

/**
 * The MD5 (RFC 1321) of many texts of equal length at once, each in a lane of its own. What is done
 * to one lane is done to all in a loop that the compiler turns into vector instructions; that is an
 * order of magnitude faster than one text after the other.
 */
final class Md5Lanes {
  private static final int BLOCK = 16;
  private static final int STEPS = 64;
  private static final int[] START = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
  private static final int[][] ROTATIONS = {
    {7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}
  };
  private static final int[] SINES = new int[STEPS];

  static {
    for (int i = 0; i < STEPS; i++) {
      SINES[i] = (int) (long) Math.floor(Math.abs(Math.sin(i + 1.0)) * 0x1p32);
    }
  }

  /** The texts, four characters to a word, the first in its lowest byte. */
  private final int[][] words;

  private final int[][] state;
  private final int[][] work;
  private final int[] part;
  private int lanes;
  private int length;

  /**
   * A place for texts.
   *
   * @param mostLanes the most texts at a time
   * @param mostCharacters the longest text
   */
  Md5Lanes(int mostLanes, int mostCharacters) {
    words = new int[blocks(mostCharacters) * BLOCK][mostLanes];
    state = new int[START.length][mostLanes];
    work = new int[START.length][mostLanes];
    part = new int[mostLanes];
  }

  /** The blocks that a text takes with its end mark and its length. */
  private static int blocks(int characters) {
    return (characters + 1 + Long.BYTES + 4 * BLOCK - 1) / (4 * BLOCK);
  }

  /** Begins so many empty texts. */
  Md5Lanes begin(int count) {
    lanes = count;
    length = 0;
    Arrays.fill(words[0], 0, count, 0);
    return this;
  }

  /** Appends the same characters to all texts. */
  Md5Lanes append(String text) {
    for (int i = 0; i < text.length(); i++) {
      Arrays.fill(part, 0, lanes, text.charAt(i));
      append(1);
    }
    return this;
  }

  /** Appends to each text the digit of its lane, 0 to 9. */
  Md5Lanes appendDigit(int[] digits) {
    for (int lane = 0; lane < lanes; lane++) {
      part[lane] = '0' + digits[lane];
    }
    append(1);
    return this;
  }

  /** Appends to each text the digest of its lane in 32 hexadecimal digits. */
  Md5Lanes append(int[][] digest) {
    for (int[] word : digest) {
      for (int shift = 0; shift < Integer.SIZE; shift += Short.SIZE) {
        digits(word, shift, part, lanes);
        append(4);
      }
    }
    return this;
  }

  /** The four hexadecimal digits of two bytes. */
  private static void digits(int[] word, int shift, int[] to, int count) {
    for (int i = 0; i < count; i++) {
      int bytes = word[i] >>> shift;
      int halves =
          (bytes >>> 4 & 0xf) | (bytes & 0xf) << 8 | (bytes & 0xf000) << 4 | (bytes & 0xf00) << 16;
      int letters = (halves + 0x06060606) >>> 4 & 0x01010101;
      to[i] = halves + 0x30303030 + letters * ('a' - '0' - 10);
    }
  }

  /** Appends one or four characters that are in {@link #part}. */
  private void append(int characters) {
    int word = length / 4;
    int shift = length % 4 * Byte.SIZE;
    put(part, shift, words[word], words[word + 1], lanes);
    length += characters;
  }

  private static void put(int[] part, int shift, int[] word, int[] next, int count) {
    for (int i = 0; i < count; i++) {
      word[i] |= part[i] << shift;
    }
    for (int i = 0; i < count; i++) {
      next[i] = part[i] >>> 1 >>> (Integer.SIZE - 1 - shift);
    }
  }

  /**
   * Ends the texts.
   *
   * @param digest takes the digests, four words of each lane, their first bytes lowest
   */
  void digest(int[][] digest) {
    int blocks = blocks(length);
    int bits = length * Byte.SIZE;
    append("\u0080");
    for (int word = (length - 1) / 4 + 1; word < blocks * BLOCK; word++) {
      Arrays.fill(words[word], 0, lanes, 0);
    }
    Arrays.fill(words[blocks * BLOCK - 2], 0, lanes, bits);
    for (int i = 0; i < START.length; i++) {
      Arrays.fill(state[i], 0, lanes, START[i]);
    }
    for (int block = 0; block < blocks; block++) {
      add(block * BLOCK);
    }
    for (int i = 0; i < START.length; i++) {
      System.arraycopy(state[i], 0, digest[i], 0, lanes);
    }
  }

  private void add(int firstWord) {
    for (int i = 0; i < START.length; i++) {
      System.arraycopy(state[i], 0, work[i], 0, lanes);
    }
    int[] a = work[0];
    int[] b = work[1];
    int[] c = work[2];
    int[] d = work[3];
    for (int step = 0; step < STEPS; step++) {
      int sine = SINES[step];
      int rotation = ROTATIONS[step / BLOCK][step % 4];
      switch (step / BLOCK) {
        case 0 -> first(a, b, c, d, words[firstWord + step], sine, rotation, lanes);
        case 1 ->
            second(a, b, c, d, words[firstWord + (5 * step + 1) % BLOCK], sine, rotation, lanes);
        case 2 ->
            third(a, b, c, d, words[firstWord + (3 * step + 5) % BLOCK], sine, rotation, lanes);
        default -> fourth(a, b, c, d, words[firstWord + 7 * step % BLOCK], sine, rotation, lanes);
      }
      int[] oldest = d;
      d = c;
      c = b;
      b = a;
      a = oldest;
    }
    sum(state[0], a, lanes);
    sum(state[1], b, lanes);
    sum(state[2], c, lanes);
    sum(state[3], d, lanes);
  }

  private static void sum(int[] to, int[] values, int count) {
    for (int i = 0; i < count; i++) {
      to[i] += values[i];
    }
  }

  private static void first(
      int[] a, int[] b, int[] c, int[] d, int[] word, int sine, int rotation, int count) {
    for (int i = 0; i < count; i++) {
      int sum = a[i] + (d[i] ^ (b[i] & (c[i] ^ d[i]))) + word[i] + sine;
      a[i] = b[i] + Integer.rotateLeft(sum, rotation);
    }
  }

  private static void second(
      int[] a, int[] b, int[] c, int[] d, int[] word, int sine, int rotation, int count) {
    for (int i = 0; i < count; i++) {
      int sum = a[i] + (c[i] ^ (d[i] & (b[i] ^ c[i]))) + word[i] + sine;
      a[i] = b[i] + Integer.rotateLeft(sum, rotation);
    }
  }

  private static void third(
      int[] a, int[] b, int[] c, int[] d, int[] word, int sine, int rotation, int count) {
    for (int i = 0; i < count; i++) {
      int sum = a[i] + (b[i] ^ c[i] ^ d[i]) + word[i] + sine;
      a[i] = b[i] + Integer.rotateLeft(sum, rotation);
    }
  }

  private static void fourth(
      int[] a, int[] b, int[] c, int[] d, int[] word, int sine, int rotation, int count) {
    for (int i = 0; i < count; i++) {
      int sum = a[i] + (c[i] ^ (b[i] | ~d[i])) + word[i] + sine;
      a[i] = b[i] + Integer.rotateLeft(sum, rotation);
    }
  }
}
