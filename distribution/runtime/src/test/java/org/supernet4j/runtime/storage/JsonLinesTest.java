package org.supernet4j.runtime.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {
  private static final Line ONE = new Line("ä=1", List.of(1 / 3.0, Double.POSITIVE_INFINITY), 1);
  private static final Line TWO = new Line("b=2", List.of(-0.0, Double.MIN_VALUE), 2);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("lines.jsonl");
  }

  record Line(String name, List<Double> values, long wholeNumber) {}

  private JsonLines<Line> open() {
    return new JsonLines<>(file, Line.class);
  }

  @Test
  void recordsComeBackExactly() {
    JsonLines<Line> lines = open();
    assertThat(lines.all()).isEmpty();
    lines.append(ONE);
    lines.append(TWO);
    assertThat(lines.all()).containsExactly(ONE, TWO);
    assertThat(open().all()).containsExactly(ONE, TWO);
    assertThat(file).content().contains("\"whole-number\":1");
  }

  @Test
  void tornLineIsLeftOutAndWrittenOver() throws IOException {
    open().append(ONE);
    Files.writeString(file, "{\"name\":\"half", StandardOpenOption.APPEND);
    JsonLines<Line> lines = open();
    assertThat(lines.all()).containsExactly(ONE);
    lines.append(TWO);
    assertThat(open().all()).containsExactly(ONE, TWO);
  }

  @Test
  void damagedLineIsNamed() throws IOException {
    open().append(ONE);
    Files.writeString(file, "nonsense\n", StandardOpenOption.APPEND);
    assertThatThrownBy(this::open)
        .isInstanceOf(StorageException.class)
        .hasMessageContainingAll(file.toString(), "line 2");
  }

  @Test
  void fileThatCannotBeWrittenIsNamed() {
    JsonLines<Line> lines = new JsonLines<>(folder.resolve("missing/lines"), Line.class);
    assertThatThrownBy(() -> lines.append(ONE))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("missing");
    assertThat(lines.all()).isEmpty();
  }
}
