package org.supernet4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table of text for a terminal. A column is flush right if its title begins with a blank. */
public final class TextTable {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();
  private final List<String> titles;

  /** A table without rows. */
  public TextTable(String... titles) {
    this.titles = List.of(titles);
    rows.add(this.titles.stream().map(String::strip).toList());
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException if it has more or fewer cells than the table has columns
   */
  public void add(String... cells) {
    if (cells.length != titles.size()) {
      throw new IllegalArgumentException(
          "a row of this table has " + titles.size() + " cells, found " + cells.length);
    }
    rows.add(List.of(cells));
  }

  /** The rows as lines, the titles first. */
  public List<String> lines(String indent) {
    int[] widths =
        IntStream.range(0, titles.size())
            .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    return rows.stream().map(row -> (indent + line(row, widths)).stripTrailing()).toList();
  }

  private String line(List<String> row, int[] widths) {
    return IntStream.range(0, row.size())
        .mapToObj(
            column -> {
              String padding = " ".repeat(widths[column] - row.get(column).length());
              boolean right = titles.get(column).startsWith(" ");
              return right ? padding + row.get(column) : row.get(column) + padding;
            })
        .collect(Collectors.joining(GAP));
  }
}
