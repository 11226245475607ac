package org.supernet4j.runtime.report.chart;

/**
 * The size of a chart in pixels. Each chart is drawn twice, so that letters stay readable on phones
 * as on large screens; the page shows the one that fits.
 */
public enum Frame {
  /** For tablets, screens and paper. */
  WIDE(640, 380, 6, 7),
  /** For phones. */
  NARROW(360, 300, 5, 4);

  private final int width;
  private final int height;
  private final int rows;
  private final int columns;

  Frame(int width, int height, int rows, int columns) {
    this.width = width;
    this.height = height;
    this.rows = rows;
    this.columns = columns;
  }

  /** Width in pixels. */
  int width() {
    return width;
  }

  /** Height in pixels. */
  int height() {
    return height;
  }

  /** How many marks the upright axis has room for. */
  int rows() {
    return rows;
  }

  /** How many marks the level axis has room for. */
  int columns() {
    return columns;
  }
}
