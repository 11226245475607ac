package org.supernet4j.runtime.report.chart;

import java.util.List;

/**
 * A chart with its words, drawn for all frames.
 *
 * @param title what it shows
 * @param note how to read it
 * @param legend its lines or marks
 * @param wide the drawing for wide places
 * @param narrow the drawing for narrow places
 */
public record Figure(
    String title, String note, List<LegendEntry> legend, String wide, String narrow) {
  public Figure {
    legend = List.copyOf(legend);
  }

  /** Draws a chart for all frames. */
  public static Figure of(String title, String note, List<LegendEntry> legend, Chart chart) {
    return new Figure(title, note, legend, chart.svg(Frame.WIDE), chart.svg(Frame.NARROW));
  }

  /** Whether there is a legend. */
  public boolean hasLegend() {
    return !legend.isEmpty();
  }

  /**
   * What a line or mark stands for.
   *
   * @param style the class of the line or mark in the style sheet
   * @param name what it stands for
   */
  public record LegendEntry(String style, String name) {}
}
