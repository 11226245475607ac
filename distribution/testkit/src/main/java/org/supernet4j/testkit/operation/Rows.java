package org.supernet4j.testkit.operation;

/**
 * Rows of a table at places.
 *
 * @param table {@code [rows, rest...]}
 * @param tablePerExample whether each example has a table
 * @param places numbers of rows
 * @param placesPerExample whether each example has places
 * @param batch the number of examples
 */
record Rows(
    Tensor table, boolean tablePerExample, Tensor places, boolean placesPerExample, int batch) {

  /** What is done with a row. */
  @FunctionalInterface
  interface Visit {
    /**
     * Called for a row.
     *
     * @param inTable where it begins in the table
     * @param at where it begins among the rows at all places
     * @param length its elements
     */
    void row(int inTable, int at, int length);
  }

  /** Visits the row at each place, of each example where results are per example. */
  void each(boolean perExample, Visit visit) {
    int axis = tablePerExample ? 1 : 0;
    int rows = table.shape()[axis];
    int length = 1;
    for (int i = axis + 1; i < table.shape().length; i++) {
      length *= table.shape()[i];
    }
    int count = places.values().length / (placesPerExample ? batch : 1);
    int examples = perExample ? batch : 1;
    for (int example = 0; example < examples; example++) {
      for (int i = 0; i < count; i++) {
        int row = (int) places.values()[(placesPerExample ? example * count : 0) + i];
        if (row < 0 || row >= rows) {
          throw new IndexOutOfBoundsException("row " + row + " of a table of " + rows);
        }
        visit.row(
            ((tablePerExample ? example * rows : 0) + row) * length,
            (example * count + i) * length,
            length);
      }
    }
  }
}
