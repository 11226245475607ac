package org.supernet4j.datasets.idx;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.datasets.files.Samples;

class IdxFileTest {
  private static final byte[] CONTENT = IdxBytes.images(3, 5);

  @TempDir Path folder;

  @Test
  void packedAndUnpackedFilesGiveTheSame() throws IOException {
    IdxArray unpacked = read(write(CONTENT), 3);
    IdxArray packed = read(write(Samples.gzip(CONTENT)), 3);
    assertThat(unpacked.values()).isEqualTo(Arrays.copyOfRange(CONTENT, 16, CONTENT.length));
    assertThat(packed.values()).isEqualTo(unpacked.values());
    assertThat(packed.sha256()).isEqualTo(unpacked.sha256());
  }

  @Test
  void shapeIsKnownBeforeValuesAreRead() throws IOException {
    for (byte[] content : new byte[][] {CONTENT, Samples.damaged(CONTENT)}) {
      try (IdxFile file = IdxFile.open(write(content), 3)) {
        assertThat(file.shape()).containsExactly(3, 5, 5);
        assertThat(file.count()).isEqualTo(3);
      }
    }
  }

  @Test
  void checksumIsThatOfTheContent() throws IOException {
    byte[] oneByte = HexFormat.of().parseHex("00000801000000012a");
    assertThat(read(write(oneByte), 1).sha256())
        .isEqualTo("6855a6ab42c2b92a61e729a61ec012ebc72e471ee68893d2155abf85e6280daf");
  }

  @Test
  void truncatedFilesAreRefusedWhereverTheyEnd() throws IOException {
    for (int length : new int[] {0, 1, 3, 10, 16, 40, CONTENT.length - 1}) {
      assertRefused(Arrays.copyOf(CONTENT, length), "is truncated");
    }
    byte[] packed = Samples.gzip(CONTENT);
    for (int length : new int[] {5, 15, packed.length / 2, packed.length - 1}) {
      assertRefused(Arrays.copyOf(packed, length), "is truncated");
    }
  }

  @Test
  void truncationTellsHowMuchIsThere() throws IOException {
    assertRefused(Arrays.copyOf(CONTENT, 16 + 60), "holds 60 of 75 values");
  }

  @Test
  void damagedArchiveIsRefused() throws IOException {
    assertRefused(Samples.damaged(CONTENT), "is damaged");
  }

  @Test
  void bytesOutsideThePackedOnesAreRefused() throws IOException {
    byte[] packed = Samples.gzip(CONTENT);
    for (int surplus : new int[] {1, 9, 100, 100_000}) {
      assertRefused(
          Arrays.copyOf(packed, packed.length + surplus),
          "holds %,d bytes outside its gzip member".formatted(surplus));
    }
    byte[] empty = Samples.gzip(new byte[0]);
    byte[] both = Arrays.copyOf(packed, packed.length + empty.length);
    System.arraycopy(empty, 0, both, packed.length, empty.length);
    assertRefused(both, "bytes outside its gzip member");
  }

  @Test
  void declaredValuesThatNoFileOfItsSizeHoldsAreRefusedBeforeAnyIsRead() throws IOException {
    byte[] two = IdxBytes.of(new byte[9], 2_738_000, 28, 28);
    assertRefusedUnread(two, "is truncated: it holds 9 of 2,146,592,000 values");
    byte[] packed = Samples.gzip(two);
    assertRefusedUnread(
        packed,
        "is truncated: it declares 2,146,592,000 values, more than %,d bytes can be packed from"
            .formatted(packed.length));
  }

  @Test
  void valuesBehindTheLastAreRefused() throws IOException {
    assertRefused(Arrays.copyOf(CONTENT, CONTENT.length + 1), "holds more than the 75 values");
  }

  @Test
  void otherTypesAndDimensionsAreRefused() throws IOException {
    assertRefused(IdxBytes.labels(4), "it begins with 0x00000801, not 0x00000803");
    byte[] floats = CONTENT.clone();
    floats[2] = 0x0d;
    assertRefused(floats, "it begins with 0x00000d03");
    assertRefused("<!DOCTYPE html><html>".getBytes(US_ASCII), "is not an IDX file");
  }

  @Test
  void impossibleSizesAreRefusedBeforeAnythingIsRead() throws IOException {
    assertRefused(IdxBytes.of(new byte[0], 0, 28, 28), "dimension of length 0");
    assertRefused(IdxBytes.of(new byte[9], -1, 28, 28), "dimension of length 4294967295");
    assertRefused(IdxBytes.of(new byte[9], 65536, 65536, 2), "dimension of length 65536");
  }

  @Test
  void fileThatCannotBeOpenedIsNamed() {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> read(missing, 3))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining(missing + " cannot be read");
  }

  private void assertRefusedUnread(byte[] content, String fault) throws IOException {
    Path file = write(content);
    assertThatThrownBy(() -> IdxFile.open(file, 3))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining(fault);
  }

  private static IdxArray read(Path path, int dimensions) {
    try (IdxFile file = IdxFile.open(path, dimensions)) {
      return file.read();
    }
  }

  private void assertRefused(byte[] content, String fault) throws IOException {
    Path file = write(content);
    assertThatThrownBy(() -> read(file, 3))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(fault)
        .hasMessageContaining("replace it by a whole copy");
  }

  private Path write(byte[] content) throws IOException {
    return Files.write(folder.resolve("images"), content);
  }
}
