package org.supernet4j.searchspaces.nasbench101;

import java.util.ArrayList;
import java.util.List;

/** Cells as tables write them: the matrix in one row of digits, labels as numbers. */
final class CellText {
  private static final CellOperation[] OPERATIONS = CellOperation.values();

  private CellText() {}

  /**
   * The cell of a text.
   *
   * @param vertices how many there are
   * @param matrix 0 and 1, row after row
   * @param labels -1 for the input, -2 for the output, {@link CellOperation#code} between them,
   *     with commas
   * @throws IllegalArgumentException if it is no cell, saying why
   */
  static Cell read(double vertices, String matrix, String labels) {
    int size = (int) vertices;
    if (size != vertices || size < 0 || matrix.length() != size * size) {
      throw new IllegalArgumentException(
          "the matrix " + matrix + " has " + matrix.length() + " digits, not " + vertices + "^2");
    }
    int[][] rows = new int[size][size];
    for (int i = 0; i < matrix.length(); i++) {
      rows[i / size][i % size] = matrix.charAt(i) - '0';
    }
    List<String> operations = new ArrayList<>();
    for (String label : labels.split(",", -1)) {
      operations.add(operation(label));
    }
    return CellGraph.of(rows, operations).cell();
  }

  private static String operation(String label) {
    return switch (label) {
      case "-1" -> CellOperation.INPUT;
      case "-2" -> CellOperation.OUTPUT;
      case "0", "1", "2" -> OPERATIONS[Integer.parseInt(label)].label();
      default ->
          throw new IllegalArgumentException(
              "the label " + label + " is none of -1 (input), 0, 1, 2 (operations), -2 (output)");
    };
  }
}
