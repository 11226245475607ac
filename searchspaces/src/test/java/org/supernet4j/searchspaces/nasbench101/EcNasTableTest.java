package org.supernet4j.searchspaces.nasbench101;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.table.Metric;
import org.supernet4j.api.table.Table;
import org.supernet4j.searchspaces.PublishedTableContract;

class EcNasTableTest extends PublishedTableContract {
  EcNasTableTest() {
    super("ecnas_nb101_5v_4epochs.csv");
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
    assertRefused(2, "4V9E", "5V9E", "line 2: ", "2 times in space 5V9E");
    assertRefused(2, "0.2847556174", "many", "line 2: train_4ep = 'many'");
  }

  @Test
  void missingCellsAreCounted() throws IOException {
    List<String> lines = lines();
    assertRefused(lines.subList(0, lines.size() - 1), "2531 networks, the whole table 2532");
  }
}
