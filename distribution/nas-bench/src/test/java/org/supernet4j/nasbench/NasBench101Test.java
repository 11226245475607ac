package org.supernet4j.nasbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.searchspaces.nasbench101.CellGraph;

/** Records in the published format. */
class NasBench101Test {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("sample.tfrecord");
    SampleFile.write(file);
  }

  @Test
  void queriesByHashAreThoseOfTheGraph() {
    NasBench101 byGraph = NasBench101.open(file, 7);
    NasBench101 byHash = NasBench101.open(file, 7);
    for (String hash : byGraph.hashes().toList()) {
      assertThat(byHash.query(hash, 12, true))
          .isEqualTo(byGraph.query(graph(byGraph, hash), 12, true));
    }
    assertThat(byHash.budget()).isEqualTo(byGraph.budget());
    assertThat(byHash.budget().epochs()).isEqualTo(72);
    assertThatThrownBy(() -> byHash.query("0".repeat(32), 5, false)).hasMessageContaining("5 epo");
    assertThatThrownBy(() -> byHash.query("0".repeat(32), 4, false)).hasMessageContaining("not in");
  }

  private static CellGraph graph(NasBench101 data, String hash) {
    var cell = data.metrics(hash).fixed().cell();
    return CellGraph.of(cell.matrix(), cell.labels());
  }

  @Test
  void repeatsAreDrawnFromTheSeed() {
    assertThat(accuracies(7)).isEqualTo(accuracies(7)).isNotEqualTo(accuracies(8));
    assertThat(accuracies(7).stream().distinct()).hasSize(3);
  }

  private List<Double> accuracies(long seed) {
    NasBench101 data = NasBench101.open(file, seed);
    CellGraph graph = graph(data, SampleFile.FIRST.hash());
    return java.util.stream.Stream.generate(
            () -> data.query(graph, 4, false).metrics().validationAccuracy())
        .limit(50)
        .toList();
  }

  @Test
  void wrongQueriesSayWhatIsAllowedAndCostNothing() {
    NasBench101 data = NasBench101.open(file, 1);
    CellGraph unknown =
        CellGraph.of(
            new int[][] {
              {0, 1, 0, 0, 0}, {0, 0, 1, 0, 0}, {0, 0, 0, 1, 0}, {0, 0, 0, 0, 1}, {0, 0, 0, 0, 0}
            },
            List.of("input", "conv3x3-bn-relu", "conv3x3-bn-relu", "conv3x3-bn-relu", "output"));
    CellGraph invalid = CellGraph.of(new int[][] {{0, 0}, {0, 0}}, List.of("input", "output"));
    assertThat(data.isValid(unknown)).isTrue();
    assertThat(data.isValid(invalid)).isFalse();
    assertThatThrownBy(() -> data.query(invalid, 5, false))
        .hasMessage("5 epochs: there are trainings of [4, 12, 36, 108] epochs alone");
    assertThatThrownBy(() -> data.query(invalid)).hasMessageContaining("no path leads");
    assertThatThrownBy(() -> data.query(unknown)).hasMessageContaining("is not in");
    assertThatThrownBy(() -> data.metrics("xyz")).hasMessageContaining("is no hash");
    assertThat(data.budget()).isEqualTo(new Budget(0, 0));
  }

  @Test
  void brokenRecordsAreNamedWithTheirOffset() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int second = ((bytes[0] & 0xff) | ((bytes[1] & 0xff) << 8)) + 16;
    Files.write(file, Arrays.copyOf(bytes, second + 100));
    assertThatThrownBy(() -> NasBench101.open(file, 1))
        .hasMessageContaining("record at byte " + second + " is broken: the file ends within it");
    Files.write(file, Arrays.copyOf(bytes, second + 5));
    assertThatThrownBy(() -> NasBench101.open(file, 1))
        .hasMessageContaining("record at byte " + second + " is broken: the file ends within it");
    byte[] flipped = bytes.clone();
    flipped[second + 40] ^= 1;
    Files.write(file, flipped);
    assertThatThrownBy(() -> NasBench101.open(file, 1))
        .hasMessageContaining("record at byte " + second)
        .hasMessageContaining("checksum of its data");
    flipped = bytes.clone();
    flipped[second + 1] ^= 1;
    Files.write(file, flipped);
    assertThatThrownBy(() -> NasBench101.open(file, 1))
        .hasMessageContaining("record at byte " + second)
        .hasMessageContaining("checksum of its length");
    assertThat(folder.toFile().list()).containsExactly("sample.tfrecord");
  }

  @Test
  void indexIsKeptAndBuiltAgainForAnotherFile() throws IOException {
    Path index = folder.resolve("sample.tfrecord.index");
    NasBench101.open(file, 1);
    var first = Files.readAttributes(index, java.nio.file.attribute.BasicFileAttributes.class);
    NasBench101.open(file, 1);
    assertThat(
            Files.readAttributes(index, java.nio.file.attribute.BasicFileAttributes.class)
                .fileKey())
        .isEqualTo(first.fileKey());
    byte[] bytes = Files.readAllBytes(file);
    int second = ((bytes[0] & 0xff) | ((bytes[1] & 0xff) << 8)) + 16;
    Files.write(file, Arrays.copyOf(bytes, second));
    NasBench101 data = NasBench101.open(file, 1);
    assertThat(data.size()).isEqualTo(1);
    assertThat(data.validEpochs()).containsExactly(108);
    assertThatThrownBy(() -> NasBench101.open(folder.resolve("none"), 1))
        .hasMessageContaining("no such file");
  }
}
