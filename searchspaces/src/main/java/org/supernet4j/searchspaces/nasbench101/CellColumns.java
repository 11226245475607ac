package org.supernet4j.searchspaces.nasbench101;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.supernet4j.searchspaces.table.CsvRows;

/** Cells in files of comma-separated values: matrix, labels and hash, each in a column. */
final class CellColumns {
  private static final String HASH = "hash";
  private static final String MATRIX = "matrix_row_major";
  private static final String LABELS = "labels";

  /** The columns that are read. */
  static final List<String> ALL = List.of(HASH, MATRIX, LABELS);

  private static final String INPUT_CODE = "-1";
  private static final String OUTPUT_CODE = "-2";

  private CellColumns() {}

  /**
   * The cell of a row, numbered as it is there.
   *
   * @throws org.supernet4j.api.table.TableException if the row holds no cell, or one of another
   *     hash; names the line
   */
  static Cell read(CsvRows.Row row) {
    List<String> labels =
        Arrays.stream(row.text(LABELS).split(",", -1)).map(code -> label(row, code)).toList();
    Cell cell;
    try {
      cell = CellGraph.of(matrix(row, labels.size()), labels).cell();
    } catch (InvalidCellException fault) {
      throw row.fault(fault.getMessage());
    }
    if (!cell.hash().equals(row.text(HASH))) {
      throw row.fault(HASH + " = " + row.text(HASH) + ", but the cell's hash is " + cell.hash());
    }
    return cell;
  }

  private static int[][] matrix(CsvRows.Row row, int vertices) {
    String digits = row.text(MATRIX);
    if (digits.length() != vertices * vertices) {
      throw row.fault(
          MATRIX
              + " has "
              + digits.length()
              + " digits, "
              + LABELS
              + " names "
              + vertices
              + " vertices; a matrix of so many has "
              + vertices * vertices);
    }
    int[][] matrix = new int[vertices][vertices];
    for (int i = 0; i < digits.length(); i++) {
      matrix[i / vertices][i % vertices] = digits.charAt(i) - '0';
    }
    return matrix;
  }

  private static String label(CsvRows.Row row, String code) {
    if (code.equals(INPUT_CODE)) {
      return CellOperation.INPUT;
    } else if (code.equals(OUTPUT_CODE)) {
      return CellOperation.OUTPUT;
    }
    Optional<CellOperation> operation =
        Arrays.stream(CellOperation.values())
            .filter(each -> Integer.toString(each.code()).equals(code))
            .findFirst();
    return operation
        .orElseThrow(
            () ->
                row.fault(
                    LABELS + " has '" + code + "'; allowed are -1, 0, 1, 2 and -2 of vertices"))
        .label();
  }
}
