package org.supernet4j.testkit.operation;

import org.supernet4j.api.operation.Window;

/**
 * Windows over a batch of feature maps, with all sizes known.
 *
 * @param rows downwards
 * @param columns to the right
 * @param batch the number of maps
 * @param channels of a map
 */
record Windows(Extents rows, Extents columns, int batch, int channels) {

  /**
   * One direction.
   *
   * @param input positions of the map
   * @param window elements of a window
   * @param output number of windows
   */
  record Extents(Window.Axis axis, int before, int input, int window, int output) {
    /** The position of an element of a window on the map; -1 outside. */
    int at(int output, int element) {
      int position = output * axis.stride() + element * axis.dilation() - before;
      return position < input ? Math.max(position, -1) : -1;
    }
  }

  /** What is done with an element of a window. */
  @FunctionalInterface
  interface Visit {
    /**
     * Called for each element of each window.
     *
     * @param input where its first channel lies in the maps; -1 in the padding
     * @param element its number within the window, row by row
     * @param output the number of the window, map by map and row by row
     */
    void at(int input, int element, int output);
  }

  /** Visits all elements of all windows. */
  void each(Visit visit) {
    for (int window = 0; window < batch * rows.output() * columns.output(); window++) {
      int example = window / (rows.output() * columns.output());
      int y = window / columns.output() % rows.output();
      int x = window % columns.output();
      for (int element = 0; element < rows.window() * columns.window(); element++) {
        int row = rows.at(y, element / columns.window());
        int column = columns.at(x, element % columns.window());
        boolean inside = row >= 0 && column >= 0;
        int position = (example * rows.input() + row) * columns.input() + column;
        visit.at(inside ? position * channels : -1, element, window);
      }
    }
  }
}
