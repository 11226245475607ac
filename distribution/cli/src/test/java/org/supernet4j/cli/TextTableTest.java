package org.supernet4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void columnsAreAsWideAsTheirWidestCell() {
    TextTable table = new TextTable("layer", " macs");
    table.add("conv", "1,234,567");
    table.add("a long name", "0");

    assertThat(table.lines("  "))
        .containsExactly(
            "  layer             macs", "  conv         1,234,567", "  a long name          0");
  }

  @Test
  void rowOfAnotherLengthIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TextTable("a", "b").add("1"))
        .withMessageContaining("2 cells, found 1");
  }
}
