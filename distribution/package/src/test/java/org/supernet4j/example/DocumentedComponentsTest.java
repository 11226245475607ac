package org.supernet4j.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supernet4j.runtime.plugin.ComponentLoader;
import org.supernet4j.runtime.plugin.Components;
import org.supernet4j.runtime.plugin.Kind;
import org.supernet4j.runtime.plugin.RegisteredComponent;

/** The tables of the pages name every component, and none that does not exist. */
class DocumentedComponentsTest {
  private static final Path DOCS = Path.of("..", "..", "docs");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final String TESTKIT = "org.supernet4j.testkit.";
  private static final Components COMPONENTS = ComponentLoader.load();

  /** A row of the manual says what a block is for, then, after a semicolon, what it can name. */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void manualNamesTheComponentsOfEachBlock(Kind kind) throws IOException {
    String block = "| `" + kind.block() + "` | ";
    List<String> rows = lines("manual.md").filter(line -> line.startsWith(block)).toList();

    assertThat(rows).as("rows of manual.md that begin with %s", block).hasSize(1);
    String names = rows.get(0).substring(rows.get(0).indexOf(';') + 1);
    assertThat(codes(names)).containsExactlyInAnyOrderElementsOf(shipped(kind));
  }

  @Test
  void manualDescribesEachDataset() throws IOException {
    assertThat(firstCells("manual.md", "| `dataset.type` |"))
        .containsExactlyInAnyOrderElementsOf(shipped(Kind.DATASET));
  }

  @Test
  void manualDescribesEachTask() throws IOException {
    assertThat(firstCells("manual.md", "| task |"))
        .containsExactlyInAnyOrderElementsOf(shipped(Kind.TASK));
  }

  @Test
  void pageOnPluginsNamesEachKindWithItsFactoryAndBlock() throws IOException {
    List<List<String>> rows =
        rows("plugins.md", "| kind |").map(row -> codes(row).stream().limit(2).toList()).toList();

    assertThat(rows)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Kind.values())
                .map(kind -> List.of(kind.factoryType().getSimpleName(), kind.block()))
                .toList());
  }

  @Test
  void readmeLinksEachPage() throws IOException {
    String readme = Files.readString(DOCS.resolveSibling("README.md"));
    try (Stream<Path> pages = Files.list(DOCS)) {
      assertThat(pages.map(page -> "(docs/" + page.getFileName() + ")").toList())
          .isNotEmpty()
          .allSatisfy(link -> assertThat(readme).contains(link));
    }
  }

  /** Without those of the testkit, which stand in for real ones in tests alone. */
  private static List<String> shipped(Kind kind) {
    return COMPONENTS.all(kind).stream()
        .filter(component -> !component.factory().getClass().getName().startsWith(TESTKIT))
        .map(RegisteredComponent::name)
        .toList();
  }

  private static List<String> firstCells(String page, String header) throws IOException {
    return rows(page, header).flatMap(row -> codes(row.split("\\|", -1)[1]).stream()).toList();
  }

  /** The rows below a table's header and its rule. */
  private static Stream<String> rows(String page, String header) throws IOException {
    return lines(page)
        .dropWhile(line -> !line.startsWith(header))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"));
  }

  private static Stream<String> lines(String page) throws IOException {
    return Files.readString(DOCS.resolve(page)).lines();
  }

  private static List<String> codes(String text) {
    return CODE.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }
}
