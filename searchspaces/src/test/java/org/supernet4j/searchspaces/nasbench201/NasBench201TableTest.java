package org.supernet4j.searchspaces.nasbench201;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.table.Metric;
import org.supernet4j.api.table.Table;
import org.supernet4j.api.table.TableException;
import org.supernet4j.searchspaces.SharedTables;
import org.supernet4j.searchspaces.table.TableSettings;
import org.supernet4j.testkit.TableContract;

class NasBench201TableTest extends TableContract<TableSettings> {
  private static final String FILE = "nasbench201_all15625.csv";

  @TempDir private Path folder;

  @Override
  protected NasBench201TableFactory factory() {
    return new NasBench201TableFactory();
  }

  @Override
  protected TableSettings config() {
    return SharedTables.settings(FILE);
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

  private TableSettings changed(int line, String from, String to) throws IOException {
    List<String> lines = Files.readAllLines(SharedTables.file(FILE));
    assertThat(lines.get(line - 1)).contains(from);
    lines.set(line - 1, lines.get(line - 1).replace(from, to));
    return new TableSettings(Optional.of(Files.write(folder.resolve("table.csv"), lines)));
  }

  private void assertRefused(TableSettings settings, String... parts) {
    assertThatThrownBy(() -> factory().open(settings))
        .isInstanceOf(TableException.class)
        .hasMessageContainingAll(parts);
  }

  @Test
  void missingColumnsAreNamed() throws IOException {
    assertRefused(
        changed(1, "cifar100_val_12ep", "other"), "line 1: there is no column cifar100_val_12ep");
  }

  @Test
  void malformedValuesAreNamedWithTheirLine() throws IOException {
    assertRefused(changed(3, "82.834000", "many"), "line 3: cifar10_val_12ep = 'many'");
    assertRefused(changed(3, "82.834000", "182.83"), "line 3: cifar10_val_12ep = 182.83");
    assertRefused(changed(4, ",63.560000", ""), "line 4: found 11 values", "12 columns");
    assertRefused(changed(5, "skip_connect~0", "jump~0"), "line 5: ", "'jump'", "skip_connect");
  }

  @Test
  void missingAndRepeatedCellsAreNamed() throws IOException {
    List<String> lines = Files.readAllLines(SharedTables.file(FILE));
    Path file = folder.resolve("table.csv");
    TableSettings settings = new TableSettings(Optional.of(file));
    Files.write(file, lines.subList(0, 15_625));
    assertRefused(settings, "15624 networks, the whole table 15625");
    lines.set(9, lines.get(8));
    Files.write(file, lines);
    assertRefused(settings, "line 10: the cell |", "second time");
  }
}
