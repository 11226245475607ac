package org.supernet4j.searchspaces.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.cost.Cost;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.testkit.Contexts;
import org.supernet4j.testkit.NeedsSharedData;
import org.supernet4j.testkit.SharedData;

/** Costs against those that a public implementation counts. */
@NeedsSharedData(AttentiveNasReferenceTest.FILE)
class AttentiveNasReferenceTest {
  static final String FILE = "vectors/attentive-nas-flops.csv";
  private static final int RESOLUTION = 1;
  private static final int WIDTH = 2;
  private static final int DEPTH = 3;
  private static final int KERNEL = 4;
  private static final int EXPAND = 5;
  private static final int MACS = 6;
  private static final int PARAMETERS = 7;

  @Test
  void multiplyAddsAndParametersAgreeInEveryRow() throws IOException {
    AttentiveNasFactory factory = new AttentiveNasFactory();
    SearchSpace space =
        factory.create(AttentiveNasSettings.standard(), Contexts.space(factory.typicalData()));
    CostModel costs = new CostModel(space.network());
    List<String> rows = rows();

    assertThat(rows).hasSizeGreaterThan(90);
    for (String row : rows) {
      String[] cells = row.split(",");
      Cost cost =
          costs.cost(
              AttentiveNasVectors.architecture(
                  space.choices(),
                  cells[RESOLUTION],
                  cells[WIDTH].split(" "),
                  cells[DEPTH].split(" "),
                  cells[KERNEL].split(" "),
                  cells[EXPAND].split(" ")));
      assertThat(cost.macs()).as("macs of %s", cells[0]).isEqualTo(Long.parseLong(cells[MACS]));
      assertThat(cost.parameters())
          .as("parameters of %s", cells[0])
          .isEqualTo(Long.parseLong(cells[PARAMETERS]));
    }
  }

  private static List<String> rows() throws IOException {
    List<String> lines = Files.readAllLines(SharedData.path(FILE), StandardCharsets.UTF_8);
    return lines.subList(1, lines.size());
  }
}
