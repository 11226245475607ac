package org.supernet4j.runtime.report.chart;

import java.util.List;

/**
 * A curve in a chart.
 *
 * @param name what it shows
 * @param hover what is said of the whole curve
 * @param points its course, left to right
 * @param faint a curve behind the curve: the same in full detail, without smoothing; may be empty
 * @param marks what is said of each point, in their order; empty for a curve without marks
 * @param index its number in the chart, which gives colour and dashes
 */
public record Line(
    String name,
    String hover,
    List<Point> points,
    List<Point> faint,
    List<String> marks,
    int index) {
  private static final int COLOURS = 9;
  private static final int DASHES = 3;

  public Line {
    points = List.copyOf(points);
    faint = List.copyOf(faint);
    marks = List.copyOf(marks);
  }

  /** The class of its colour and dashes in the style sheet; curves beyond 27 share some. */
  public String style() {
    return "c" + index % COLOURS + " d" + index / COLOURS % DASHES;
  }

  /** The same curve with another one behind it. */
  public Line withFaint(List<Point> newFaint) {
    return new Line(name, hover, points, newFaint, marks, index);
  }

  /** Its entry in the legend. */
  public Figure.LegendEntry legend() {
    return new Figure.LegendEntry("line " + style(), name);
  }
}
