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

  CellHash() {
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
    byte[][] hashes = first(cell);
    for (int round = 0; round < cell.vertices(); round++) {
      hashes = next(cell, hashes);
    }
    return new String(list(hashes), StandardCharsets.US_ASCII);
  }

  /** What each vertex begins with. */
  byte[][] first(Cell cell) {
    byte[][] hashes = new byte[cell.vertices()][];
    for (int vertex = 0; vertex < hashes.length; vertex++) {
      byte[] description = description(cell, vertex).getBytes(StandardCharsets.US_ASCII);
      hashes[vertex] = md5(description, description.length);
    }
    return hashes;
  }

  private static String description(Cell cell, int vertex) {
    int label =
        vertex == 0
            ? INPUT
            : vertex == cell.vertices() - 1 ? OUTPUT : cell.operation(vertex).code();
    int targets = CellBits.targets(cell.vertices(), cell.edges(), vertex);
    int sources = CellBits.sources(cell.edges(), vertex);
    return "(" + Integer.bitCount(targets) + ", " + Integer.bitCount(sources) + ", " + label + ")";
  }

  /** Each vertex together with its neighbours. */
  byte[][] next(Cell cell, byte[][] hashes) {
    byte[][] next = new byte[cell.vertices()][];
    for (int vertex = 0; vertex < next.length; vertex++) {
      int length = appendSorted(hashes, CellBits.sources(cell.edges(), vertex), 0);
      text[length++] = '|';
      int targets = CellBits.targets(cell.vertices(), cell.edges(), vertex);
      length = appendSorted(hashes, targets, length);
      text[length++] = '|';
      System.arraycopy(hashes[vertex], 0, text, length, DIGITS);
      next[vertex] = md5(text, length + DIGITS);
    }
    return next;
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
  byte[] list(byte[][] hashes) {
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
