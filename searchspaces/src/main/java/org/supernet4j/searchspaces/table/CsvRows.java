package org.supernet4j.searchspaces.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.supernet4j.api.table.TableException;

/** The rows of a file of comma-separated values whose first line names the columns. */
public final class CsvRows {
  private final TableFile file;
  private final List<String> lines;
  private final Map<String, Integer> columns = new HashMap<>();
  private final int width;

  private CsvRows(TableFile file, List<String> needed) {
    this.file = file;
    this.lines = file.text().lines().toList();
    if (lines.isEmpty()) {
      throw file.fault(1, "the file is empty; its first line names the columns");
    }
    List<String> header = split(1, lines.get(0));
    for (String column : header) {
      columns.put(column, columns.size());
    }
    this.width = header.size();
    List<String> missing = needed.stream().filter(name -> !columns.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      throw file.fault(
          1, "there is no column " + String.join(", ", missing) + "; columns are " + header);
    }
  }

  /**
   * Opens a file.
   *
   * @param needed columns that must be there; others are ignored
   * @throws TableException if it cannot be read or lacks a column
   */
  public static CsvRows open(TableFile file, List<String> needed) {
    return new CsvRows(file, needed);
  }

  /** All rows in order; reading one throws where it has too few or too many values. */
  public Stream<Row> rows() {
    return Stream.iterate(2, line -> line <= lines.size(), line -> line + 1)
        .filter(line -> !lines.get(line - 1).isBlank())
        .map(this::row);
  }

  private Row row(int line) {
    List<String> values = split(line, lines.get(line - 1));
    if (values.size() != width) {
      throw file.fault(
          line, "found " + values.size() + " values, the first line names " + width + " columns");
    }
    return new Row(line, values);
  }

  private List<String> split(int line, String text) {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (Iterator<Integer> letters = text.chars().iterator(); letters.hasNext(); ) {
      char letter = (char) letters.next().intValue();
      if (letter == '"') {
        quoted = !quoted;
      } else if (letter == ',' && !quoted) {
        values.add(value.toString());
        value.setLength(0);
      } else {
        value.append(letter);
      }
    }
    if (quoted) {
      throw file.fault(line, "a quotation mark is not closed");
    }
    values.add(value.toString());
    return values;
  }

  /** One line of values. */
  public final class Row {
    private final int line;
    private final List<String> values;

    private Row(int line, List<String> values) {
      this.line = line;
      this.values = values;
    }

    /** The line in the file, from 1. */
    public int line() {
      return line;
    }

    /** A value as it is. */
    public String text(String column) {
      return values.get(columns.get(column));
    }

    /**
     * A value as a finite number.
     *
     * @throws TableException if it is none
     */
    public double number(String column) {
      double number;
      try {
        number = Double.parseDouble(text(column));
      } catch (NumberFormatException fault) {
        number = Double.NaN;
      }
      if (!Double.isFinite(number)) {
        throw fault(column + " = '" + text(column) + "' is not a number");
      }
      return number;
    }

    /**
     * A value as a number above 0.
     *
     * @throws TableException if it is none
     */
    public double positive(String column) {
      double number = number(column);
      if (number <= 0) {
        throw fault(column + " = " + text(column) + " is not above 0");
      }
      return number;
    }

    /**
     * A value as a share.
     *
     * @param whole what stands for all: 1 or 100
     * @throws TableException if it is no number from 0 to the whole
     */
    public double share(String column, double whole) {
      double number = number(column);
      if (number < 0 || number > whole) {
        throw fault(column + " = " + text(column) + " is not within 0 and " + (int) whole);
      }
      return number / whole;
    }

    /** What is wrong in this row. */
    public TableException fault(String what) {
      return file.fault(line, what);
    }
  }
}
