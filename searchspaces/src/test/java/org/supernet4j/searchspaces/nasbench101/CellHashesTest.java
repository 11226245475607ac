package org.supernet4j.searchspaces.nasbench101;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Hashes of many cells at once against those of one after the other, which vectors prove. */
class CellHashesTest {
  @Test
  void allCellsOfAtMostSixVerticesHaveTheSameHashEitherWay() {
    List<String> oneByOne = CellEnumeration.upTo(6).map(Cell::hash).sorted().toList();
    assertThat(CellEnumeration.hashes(6)).isEqualTo(oneByOne);
  }

  @Test
  void randomCellsHaveTheSameHashEitherWay() {
    SplittableRandom random = new SplittableRandom(5);
    NasBench101Space space = NasBench101Space.published();
    for (int i = 0; i < 200; i++) {
      Cell cell = space.cell(space.random(random));
      int[] operations = {cell.operations(), 0};
      String[] hashes = new CellHashes().of(cell.vertices(), cell.edges(), operations);
      assertThat(hashes[0]).isEqualTo(cell.hash());
      assertThat(hashes[1]).isEqualTo(new Cell(cell.vertices(), cell.edges(), 0).hash());
    }
  }

  /** Every length up to two ends of blocks, against the JDK. */
  @Test
  void md5IsThatOfTheJdk() throws NoSuchAlgorithmException {
    int[] digits = {3, 1, 4, 1, 5, 9, 2, 6, 5};
    Md5Lanes lanes = new Md5Lanes(digits.length, 200);
    int[][] digest = new int[4][digits.length];
    for (int length = 0; length < 160; length++) {
      String text = "abcdefghij|klm, '".repeat(10).substring(0, length);
      lanes.begin(digits.length).append(text).appendDigit(digits).digest(digest);
      lanes.begin(digits.length).append("|").append(digest).append("|").digest(digest);
      for (int lane = 0; lane < digits.length; lane++) {
        String inner = HexFormat.of().formatHex(md5(text + digits[lane]));
        assertThat(bytes(digest, lane)).isEqualTo(md5("|" + inner + "|"));
      }
    }
  }

  private static byte[] md5(String text) throws NoSuchAlgorithmException {
    return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] bytes(int[][] digest, int lane) {
    byte[] bytes = new byte[16];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (digest[i / 4][lane] >>> (i % 4 * 8));
    }
    return bytes;
  }
}
