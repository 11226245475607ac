package org.supernet4j.searchspaces.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.table.TableException;

class TableFileTest {
  private static final TableSettings UNSET = new TableSettings(Optional.empty());

  @TempDir private Path folder;

  @Test
  void filesAreFoundInTheDataFolder() throws IOException {
    Path file = Files.createDirectory(folder.resolve("nas-bench")).resolve("table.csv");
    Files.writeString(file, "text");

    TableFile found = TableFile.find(UNSET, "table.csv", Map.of("SUPERNET_DATA", folder + ""));

    assertThat(found.path()).isEqualTo(file);
    assertThat(found.text()).isEqualTo("text");
  }

  @Test
  void configuredFilesGoFirst() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.csv"), "mine");

    TableFile found = TableFile.find(new TableSettings(Optional.of(file)), "table.csv", Map.of());

    assertThat(found.text()).isEqualTo("mine");
  }

  @Test
  void missingFilesAreRefusedWithTheirPlace() {
    assertThatThrownBy(() -> TableFile.find(UNSET, "table.csv", Map.of()))
        .isInstanceOf(TableException.class)
        .hasMessageContainingAll(
            "table.csv", "SUPERNET_DATA is not set", "the setting file of the table");
    assertThatThrownBy(
            () -> TableFile.find(UNSET, "table.csv", Map.of("SUPERNET_DATA", folder + "")))
        .isInstanceOf(TableException.class)
        .hasMessageContaining(folder.resolve("nas-bench").resolve("table.csv").toString());
    TableSettings lost = new TableSettings(Optional.of(folder.resolve("lost.csv")));
    assertThatThrownBy(() -> TableFile.find(lost, "table.csv", Map.of()))
        .isInstanceOf(TableException.class)
        .hasMessageContainingAll("lost.csv is not a file", "table.csv");
  }
}
