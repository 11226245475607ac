package org.supernet4j.searchspaces.nasbench101;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The hash of the data set, text and all: every vertex begins as the MD5 of its degrees and label,
 * takes in the sorted hashes of its neighbours as many times as there are vertices, and the MD5 of
 * the sorted list is the cell's.
 */
final class CellHash {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final int DIGITS = 32;
  private static final int INPUT = -1;
  private static final int OUTPUT = -2;
  private static final ThreadLocal<CellHash> HASHES = ThreadLocal.withInitial(CellHash::new);

  private final MessageDigest md5;
  private final byte[] digest = new byte[DIGITS / 2];
  private final byte[] text = new byte[2 * Cell.MOST_VERTICES * (DIGITS + 4)];

  private CellHash() {
    try {
      md5 = MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }

  static String of(Cell cell) {
    return HASHES.get().hash(cell);
  }

  private String hash(Cell cell) {
    int vertices = cell.vertices();
    int[] sources = new int[vertices];
    int[] targets = new int[vertices];
    for (int to = 1; to < vertices; to++) {
      sources[to] = CellBits.sources(cell.edges(), to);
      for (int from = 0; from < to; from++) {
        targets[from] |= (sources[to] >>> from & 1) << to;
      }
    }
    byte[][] hashes = new byte[vertices][];
    for (int vertex = 0; vertex < vertices; vertex++) {
      hashes[vertex] = first(cell, vertex, sources[vertex], targets[vertex]);
    }
    byte[][] next = new byte[vertices][];
    for (int round = 0; round < vertices; round++) {
      for (int vertex = 0; vertex < vertices; vertex++) {
        int length = appendSorted(hashes, sources[vertex], 0);
        text[length++] = '|';
        length = appendSorted(hashes, targets[vertex], length);
        text[length++] = '|';
        System.arraycopy(hashes[vertex], 0, text, length, DIGITS);
        next[vertex] = md5(text, length + DIGITS);
      }
      System.arraycopy(next, 0, hashes, 0, vertices);
    }
    return new String(list(hashes), StandardCharsets.US_ASCII);
  }

  private byte[] first(Cell cell, int vertex, int sources, int targets) {
    int label =
        vertex == 0
            ? INPUT
            : vertex == cell.vertices() - 1 ? OUTPUT : cell.operation(vertex).code();
    byte[] description =
        ("(" + Integer.bitCount(targets) + ", " + Integer.bitCount(sources) + ", " + label + ")")
            .getBytes(StandardCharsets.US_ASCII);
    return md5(description, description.length);
  }

  private int appendSorted(byte[][] hashes, int members, int length) {
    byte[][] sorted = new byte[Integer.bitCount(members)][];
    int count = 0;
    for (int rest = members; rest != 0; rest &= rest - 1) {
      sorted[count++] = hashes[Integer.numberOfTrailingZeros(rest)];
    }
    if (count > 1) {
      Arrays.sort(sorted, Arrays::compare);
    }
    int end = length;
    for (byte[] hash : sorted) {
      System.arraycopy(hash, 0, text, end, DIGITS);
      end += DIGITS;
    }
    return end;
  }

  /** The MD5 of the hashes, sorted and written as a list of Python. */
  private byte[] list(byte[][] hashes) {
    Arrays.sort(hashes, Arrays::compare);
    int length = 0;
    text[length++] = '[';
    for (int i = 0; i < hashes.length; i++) {
      if (i > 0) {
        text[length++] = ',';
        text[length++] = ' ';
      }
      text[length++] = '\'';
      System.arraycopy(hashes[i], 0, text, length, DIGITS);
      length += DIGITS;
      text[length++] = '\'';
    }
    text[length++] = ']';
    return md5(text, length);
  }

  private byte[] md5(byte[] bytes, int length) {
    md5.update(bytes, 0, length);
    try {
      md5.digest(digest, 0, digest.length);
    } catch (java.security.DigestException e) {
      throw new IllegalStateException("an MD5 has 16 bytes", e);
    }
    byte[] hex = new byte[DIGITS];
    for (int i = 0; i < digest.length; i++) {
      hex[2 * i] = HEX[digest[i] >>> 4 & 15];
      hex[2 * i + 1] = HEX[digest[i] & 15];
    }
    return hex;
  }
}
