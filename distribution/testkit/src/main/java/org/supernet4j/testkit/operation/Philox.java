package org.supernet4j.testkit.operation;

/** The counter-based generator Philox 4 x 32 of 10 rounds (Salmon et al., 2011). */
final class Philox {
  private static final int ROUNDS = 10;
  private static final long FIRST_FACTOR = 0xD2511F53L;
  private static final long SECOND_FACTOR = 0xCD9E8D57L;
  private static final int FIRST_STEP = 0x9E3779B9;
  private static final int SECOND_STEP = 0xBB67AE85;
  private static final long WORD = 0xFFFFFFFFL;

  private Philox() {}

  /** Four words for a key and a counter of 128 bits, its halves given as low and high. */
  static int[] words(long key, long low, long high) {
    int first = (int) key;
    int second = (int) (key >>> 32);
    int[] words = {(int) low, (int) (low >>> 32), (int) high, (int) (high >>> 32)};
    for (int round = 0; round < ROUNDS; round++) {
      long one = FIRST_FACTOR * (words[0] & WORD);
      long two = SECOND_FACTOR * (words[2] & WORD);
      words =
          new int[] {
            (int) (two >>> 32) ^ words[1] ^ first,
            (int) two,
            (int) (one >>> 32) ^ words[3] ^ second,
            (int) one
          };
      first += FIRST_STEP;
      second += SECOND_STEP;
    }
    return words;
  }
}
