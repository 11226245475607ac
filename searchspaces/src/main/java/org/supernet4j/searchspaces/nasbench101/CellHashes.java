package org.supernet4j.searchspaces.nasbench101;

import java.util.HexFormat;

/**
 * The hashes of {@link CellHash} for many cells of the same graph at once, each in a lane of {@link
 * Md5Lanes}. Not safe for use by several threads.
 */
final class CellHashes {
  private static final HexFormat HEX = HexFormat.of();
  private static final int MOST_LANES = 243; // three operations at each of five vertices
  private static final int WORDS = 4;
  private static final int MOST_CHARACTERS = Cell.MOST_VERTICES * 36;

  private final Md5Lanes md5 = new Md5Lanes(MOST_LANES, MOST_CHARACTERS);
  private final int[] swaps = new int[MOST_LANES];
  private final int[] digits = new int[MOST_LANES];
  private int[][][] hashes = digests();
  private int[][][] following = digests();

  /** Copies that are sorted. */
  private final int[][][] sorted = digests();

  private static int[][][] digests() {
    return new int[Cell.MOST_VERTICES][WORDS][MOST_LANES];
  }

  /**
   * The hashes of the cells of a graph, in 32 hexadecimal digits each.
   *
   * @param operations of each cell, as {@link Cell#operations}
   */
  String[] of(int vertices, int edges, int[] operations) {
    int lanes = operations.length;
    for (int vertex = 0; vertex < vertices; vertex++) {
      first(vertices, edges, operations, vertex);
    }
    for (int round = 0; round < vertices; round++) {
      for (int vertex = 0; vertex < vertices; vertex++) {
        md5.begin(lanes);
        appendSorted(CellBits.sources(edges, vertex), lanes);
        md5.append("|");
        appendSorted(CellBits.targets(vertices, edges, vertex), lanes);
        md5.append("|").append(hashes[vertex]).digest(following[vertex]);
      }
      int[][][] before = hashes;
      hashes = following;
      following = before;
    }
    sort((1 << vertices) - 1, lanes);
    md5.begin(lanes).append("['").append(sorted[0]);
    for (int i = 1; i < vertices; i++) {
      md5.append("', '").append(sorted[i]);
    }
    md5.append("']").digest(following[0]);
    return text(following[0], lanes);
  }

  /** A vertex begins as the hash of its degrees and its label. */
  private void first(int vertices, int edges, int[] operations, int vertex) {
    int targets = Integer.bitCount(CellBits.targets(vertices, edges, vertex));
    int sources = Integer.bitCount(CellBits.sources(edges, vertex));
    md5.begin(operations.length).append("(" + targets + ", " + sources + ", ");
    if (vertex == 0) {
      md5.append("-1");
    } else if (vertex == vertices - 1) {
      md5.append("-2");
    } else {
      for (int lane = 0; lane < operations.length; lane++) {
        digits[lane] = (operations[lane] >>> (2 * (vertices - 2 - vertex))) & 3;
      }
      md5.appendDigit(digits);
    }
    md5.append(")").digest(hashes[vertex]);
  }

  private void appendSorted(int members, int lanes) {
    if (Integer.bitCount(members) == 1) {
      md5.append(hashes[Integer.numberOfTrailingZeros(members)]);
      return;
    }
    int count = sort(members, lanes);
    for (int i = 0; i < count; i++) {
      md5.append(sorted[i]);
    }
  }

  /** Puts the hashes of some vertices into {@link #sorted} in ascending order; how many. */
  private int sort(int members, int lanes) {
    int count = 0;
    for (int rest = members; rest != 0; rest &= rest - 1) {
      int[][] hash = hashes[Integer.numberOfTrailingZeros(rest)];
      for (int word = 0; word < WORDS; word++) {
        System.arraycopy(hash[word], 0, sorted[count][word], 0, lanes);
      }
      for (int i = count; i > 0; i--) {
        exchange(sorted[i - 1], sorted[i], lanes);
      }
      count++;
    }
    return count;
  }

  /** Leaves the lesser hash of each lane in the first place and the greater in the second. */
  private void exchange(int[][] lesser, int[][] greater, int lanes) {
    for (int lane = 0; lane < lanes; lane++) {
      swaps[lane] = compare(lesser, greater, lane) > 0 ? -1 : 0;
    }
    for (int word = 0; word < WORDS; word++) {
      exchange(lesser[word], greater[word], swaps, lanes);
    }
  }

  private static void exchange(int[] one, int[] other, int[] swaps, int lanes) {
    for (int lane = 0; lane < lanes; lane++) {
      int difference = (one[lane] ^ other[lane]) & swaps[lane];
      one[lane] ^= difference;
      other[lane] ^= difference;
    }
  }

  /** As their texts compare, which begin with the lowest byte. */
  private static int compare(int[][] one, int[][] other, int lane) {
    for (int word = 0; word < WORDS; word++) {
      if (one[word][lane] != other[word][lane]) {
        return Integer.compareUnsigned(
            Integer.reverseBytes(one[word][lane]), Integer.reverseBytes(other[word][lane]));
      }
    }
    return 0;
  }

  private static String[] text(int[][] digest, int lanes) {
    String[] text = new String[lanes];
    for (int lane = 0; lane < lanes; lane++) {
      StringBuilder hash = new StringBuilder(2 * WORDS * Integer.BYTES);
      for (int[] word : digest) {
        hash.append(HEX.toHexDigits(Integer.reverseBytes(word[lane])));
      }
      text[lane] = hash.toString();
    }
    return text;
  }
}
