package org.supernet4j.searchspaces.nasbench101;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.table.Table;
import org.supernet4j.searchspaces.PublishedTableContract;
import org.supernet4j.testkit.NeedsSharedData;

@NeedsSharedData(PublishedTableContract.FOLDER + NasBench101SampleTest.FILE)
class NasBench101SampleTest extends PublishedTableContract {
  static final String FILE = "nb101_30001.csv";

  NasBench101SampleTest() {
    super(FILE);
  }

  /** Read once: it is immutable, and reading it takes long. */
  private static Table table;

  @Override
  protected NasBench101SampleFactory factory() {
    return new NasBench101SampleFactory();
  }

  @Override
  protected Table table() {
    table = table == null ? super.table() : table;
    return table;
  }

  @Test
  void holdsThePublishedValues() {
    Table sample = table();
    assertThat(sample.architectures()).hasSize(30_001);
    assertThat(sample.isSample()).isTrue();
    // the first row, written out by hand
    Cell cell =
        CellGraph.of(
                new int[][] {
                  {0, 1, 0, 0, 1, 1, 0},
                  {0, 0, 1, 0, 0, 0, 0},
                  {0, 0, 0, 1, 0, 0, 1},
                  {0, 0, 0, 0, 0, 1, 0},
                  {0, 0, 0, 0, 0, 1, 0},
                  {0, 0, 0, 0, 0, 0, 1},
                  {0, 0, 0, 0, 0, 0, 0}
                },
                List.of(
                    "input",
                    "conv3x3-bn-relu",
                    "maxpool3x3",
                    "conv3x3-bn-relu",
                    "conv3x3-bn-relu",
                    "conv1x1-bn-relu",
                    "output"))
            .cell();
    Architecture first = NasBench101Space.published().architecture(cell);
    assertThat(sample.architectures().get(0)).isEqualTo(first);
    assertThat(sample.mean(first, sample.metric("validation-accuracy").orElseThrow(), 12))
        .isEqualTo(.4219751656);
    assertThat(sample.mean(first, sample.metric("training-seconds").orElseThrow(), 108))
        .isEqualTo(1768.975952);
    assertThat(sample.mean(first, sample.metric("parameters").orElseThrow(), 0))
        .isEqualTo(8_555_530);
  }

  /** The counts that the data set stores are those of its own cells, which are the canonical. */
  @Test
  void parametersAreThoseOfTheNetworks() {
    Table sample = table();
    var parameters = sample.metric("parameters").orElseThrow();
    for (int i = 0; i < sample.architectures().size(); i += 100) {
      Architecture cell = sample.architectures().get(i);
      assertThat(sample.space().costs().cost(cell).parameters())
          .isEqualTo((long) sample.mean(cell, parameters, 0));
    }
  }

  @Test
  void spaceAllowsTheRecordedCellsAlone() {
    Table sample = table();
    SearchSpace whole = NasBench101Space.published();
    SearchSpace part = sample.space();
    Architecture absent =
        whole
            .all()
            .filter(each -> !sample.architectures().contains(each))
            .findFirst()
            .orElseThrow();
    assertThat(part.violation(absent).orElseThrow())
        .contains("30001 architectures of nas-bench-101", "not among them");
    assertThatThrownBy(() -> sample.mean(absent, sample.metrics().get(0), 108))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has no training of");
    assertThat(part.violation(whole.choices().last()).orElseThrow()).contains("too many edges");
    assertThat(part.all()).hasSize(30_001);
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 100; i++) {
      Architecture cell = part.random(random);
      assertThat(part.neighbours(cell))
          .isSubsetOf(whole.neighbours(cell).toList())
          .allMatch(next -> part.violation(next).isEmpty());
    }
  }

  /** The first 200 cells alone; the proof takes all. */
  @Test
  void endsAreThoseOfTheRecordedCells() throws IOException {
    assertEnds(tableOf(lines().subList(0, 201)).space(), 200);
  }

  @Test
  @Tag("proof")
  void endsOfAllRecordedCells() {
    assertEnds(table().space(), 30_001);
  }

  private static void assertEnds(SearchSpace part, int count) {
    LongSummaryStatistics macs =
        part.all().mapToLong(each -> part.costs().cost(each).macs()).summaryStatistics();
    assertThat(macs.getCount()).isEqualTo(count);
    assertThat(part.costs().cost(part.smallest()).macs()).isEqualTo(macs.getMin());
    assertThat(part.costs().cost(part.largest()).macs()).isEqualTo(macs.getMax());
  }

  @Test
  void faultsAreNamedWithTheirLine() throws IOException {
    assertRefused(1, "val36", "accuracy", "line 1: there is no column val36");
    assertRefused(2, "0.3604767621", "1.36", "line 2: val4 = 1.36 is not within 0 and 1");
    assertRefused(2, "8555530", "many", "line 2: trainable_parameters = 'many'");
    assertRefused(2, "-1,0,2", "-1,5,2", "line 2: labels has '5'");
    assertRefused(2, "-1,0,2", "-1,1,2", "line 2: hash = 00005c", "but the cell's hash is");
    assertRefused(2, ",0100110001", ",100110001", "line 2: matrix_row_major has 48 digits");
    assertRefused(2, ",0100110001", ",0100210001", "line 2: the matrix must hold 0 and 1");
  }

  @Test
  void emptyAndRepeatedRowsAreRefused() throws IOException {
    List<String> lines = lines();
    assertRefused(lines.subList(0, 1), "has no row; take the published file");
    assertRefused(
        List.of(lines.get(0), lines.get(1), lines.get(1)),
        "line 3: the network is there for the second time");
  }
}
