package org.supernet4j.searchspaces.nasbench101;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.table.Metric;
import org.supernet4j.api.table.Table;
import org.supernet4j.searchspaces.PublishedTableContract;
import org.supernet4j.testkit.NeedsSharedData;

@NeedsSharedData(PublishedTableContract.FOLDER + EcNasTableTest.FILE)
class EcNasTableTest extends PublishedTableContract {
  static final String FILE = "ecnas_nb101_5v_4epochs.csv";

  EcNasTableTest() {
    super(FILE);
  }

  @Override
  protected EcNasTableFactory factory() {
    return new EcNasTableFactory();
  }

  private static Architecture cell(Table table, int vertices, int edges, int operations) {
    return ((NasBench101Space) table.space()).architecture(new Cell(vertices, edges, operations));
  }

  @Test
  void holdsThePublishedValues() {
    Table table = table();
    Metric validation = table.metric("validation-accuracy").orElseThrow();
    Metric seconds = table.metric("training-seconds").orElseThrow();

    assertThat(table.architectures()).hasSize(2532).containsAll(table.space().all().toList());
    assertThat(
            table.architectures().stream()
                .mapToDouble(each -> table.mean(each, validation, 4))
                .max())
        .hasValue(.770132184);
    Architecture smallest = table.space().smallest();
    assertThat(table.values(smallest, validation, 4))
        .containsExactlyInAnyOrder(.4367988706, .5134214759, .491887033, .5155248642);
    assertThat(table.values(smallest, validation, 2)).containsExactly(.3574719429);
    assertThat(table.mean(smallest, seconds, 2)).isCloseTo(15.189, within(1e-3));
    assertThat(table.values(cell(table, 4, 0b100111, 0b1010), validation, 4)).hasSize(4);
  }

  /** Counts depend on how vertices are numbered, by a channel; the file has Google's numbering. */
  @Test
  void parametersAreThoseOfTheNetworks() throws IOException {
    List<String> lines = lines();
    assertThat(lines.get(1)).contains("0110001000010000,\"-1,2,2,-2\",1756298");
    NasBench101Space space = NasBench101Space.published(5);
    Table table = table();
    Metric parameters = table.metric("parameters").orElseThrow();
    for (Architecture architecture : table.architectures().subList(0, 500)) {
      assertThat((double) space.costs().cost(architecture).parameters())
          .isCloseTo(
              table.mean(architecture, parameters, 0),
              within(.02 * table.mean(architecture, parameters, 0)));
    }
    assertThat(table.mean(space.largest(), parameters, 0)).isEqualTo(31_389_066);
  }

  @Test
  void whatIsWrongIsNamedWithItsLine() throws IOException {
    assertRefused(1, "val_4ep", "val", "line 1: there is no column val_4ep");
    assertRefused(2, "-1,2,2,-2", "-1,2,3,-2", "line 2: labels has '3'");
    assertRefused(2, "0110001000010000", "011000100001000", "line 2: ", "15 digits", "16");
    assertRefused(2, "0110001000010000", "0110001000010010", "line 2: ", "triangular");
    assertRefused(2, "001a6f", "001a70", "line 2: hash = 001a70", "hash is 001a6f");
    assertRefused(2, "4V9E", "5V9E", "repeats in space 5V9E are [1, 1]");
    assertRefused(2, "4V9E,1", "4V9E,2", "repeats in space 4V9E are [2, 2, 3]", "[1, 2, 3]");
    assertRefused(2, "4V9E,1", "4V9A,1", "line 2: space = '4V9A'; allowed are 5V9E, 4V9E");
    assertRefused(2, "bdc804,4,", "bdc804,5,", "line 2: vertices = 5, but the matrix has 4");
    assertRefused(2, "71.40299988", "-71.4", "line 2: seconds_4ep = -71.4 is not above 0");
    assertRefused(275, "35.13199997", "-35", "line 275: seconds_2ep = -35 is not above 0");
    assertRefused(275, "1756298", "0", "line 275: trainable_parameters = 0 is not above 0");
    assertRefused(2, "0.2847556174", "many", "line 2: train_4ep = 'many'");
  }

  @Test
  void missingCellsAreCounted() throws IOException {
    List<String> lines = lines();
    assertRefused(
        lines.subList(0, lines.size() - 1),
        "the 2804 lines below the names of the columns have 2531 of the 2532 cells",
        "1 are missing");
    assertRefused(lines.subList(0, 500), "the 499 lines ", "have 226 ", "2306 are missing");
  }

  /** A training that is there twice would count twice in the mean. */
  @Test
  void linesThatAreThereTwiceOrMissAreRefused() throws IOException {
    List<String> twice = new ArrayList<>(lines());
    twice.add(2, twice.get(1));
    assertRefused(twice, "repeats in space 4V9E are [1, 1, 2, 3]", "they are [1, 2, 3]");
    List<String> last = new ArrayList<>(lines());
    last.add(last.get(last.size() - 1));
    assertRefused(last, "line " + last.size() + ": ", "repeats in space 5V9E are [1, 1]");
    List<String> missing = new ArrayList<>(lines());
    missing.remove(1);
    assertRefused(missing, "repeats in space 4V9E are [2, 3]");
  }
}
