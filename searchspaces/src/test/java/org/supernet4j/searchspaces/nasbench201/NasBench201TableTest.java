package org.supernet4j.searchspaces.nasbench201;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.table.Metric;
import org.supernet4j.api.table.Table;
import org.supernet4j.searchspaces.PublishedTableContract;
import org.supernet4j.testkit.NeedsSharedData;

@NeedsSharedData(PublishedTableContract.FOLDER + NasBench201TableTest.FILE)
class NasBench201TableTest extends PublishedTableContract {
  static final String FILE = "nasbench201_all15625.csv";

  NasBench201TableTest() {
    super(FILE);
  }

  @Override
  protected NasBench201TableFactory factory() {
    return new NasBench201TableFactory();
  }

  @Test
  void holdsThePublishedValues() {
    Table table = table();
    Metric accuracy = table.metric("cifar100-test-accuracy").orElseThrow();

    assertThat(table.architectures()).hasSize(15_625);
    assertThat(
            table.architectures().stream()
                .mapToDouble(cell -> table.mean(cell, accuracy, 200))
                .max()
                .orElseThrow())
        .isEqualTo(.73513, within(5e-6));
    assertThat(
            table.mean(
                CellText.read(
                    "|nor_conv_3x3~0|+|nor_conv_3x3~0|avg_pool_3x3~1|"
                        + "+|skip_connect~0|nor_conv_3x3~1|skip_connect~2|"),
                accuracy,
                12))
        .isEqualTo(.5826);
  }

  @Test
  void missingColumnsAreNamed() throws IOException {
    assertRefused(1, "cifar100_val_12ep", "other", "line 1: there is no column cifar100_val_12ep");
  }

  @Test
  void malformedValuesAreNamedWithTheirLine() throws IOException {
    assertRefused(3, "82.834000", "many", "line 3: cifar10_val_12ep = 'many'");
    assertRefused(3, "82.834000", "182.83", "line 3: cifar10_val_12ep = 182.83");
    assertRefused(4, ",63.560000", "", "line 4: found 11 values", "12 columns");
    assertRefused(5, "skip_connect~0", "jump~0", "line 5: ", "'jump'", "skip_connect");
  }

  @Test
  void missingAndRepeatedCellsAreNamed() throws IOException {
    List<String> lines = lines();
    assertRefused(lines.subList(0, 15_625), "15624 networks, the whole table 15625");
    lines.set(9, lines.get(8));
    assertRefused(lines, "line 10: the network is there for the second time");
  }
}
