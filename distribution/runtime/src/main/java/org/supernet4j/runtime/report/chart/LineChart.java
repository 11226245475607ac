package org.supernet4j.runtime.report.chart;

import java.util.List;
import java.util.StringJoiner;

/**
 * Curves over a common axis.
 *
 * @param title what the chart shows
 * @param description what is to be seen, for those who cannot see it
 * @param across the level axis
 * @param up the upright axis
 * @param lines the curves
 * @param endLabels whether names stand at the ends of the curves, where the frame is wide
 */
public record LineChart(
    String title, String description, Axis across, Axis up, List<Line> lines, boolean endLabels)
    implements Chart {
  private static final double MARK = 2.6;

  public LineChart {
    lines = List.copyOf(lines);
  }

  @Override
  public String svg(Frame frame) {
    boolean labels = endLabels && frame == Frame.WIDE;
    Plot plot = new Plot(frame, across, up, labels ? EndLabels.width(lines) : 0);
    Svg svg = Svg.drawing(frame.width(), frame.height(), title, description);
    plot.drawOn(svg);
    svg.open("g", "class", "lines");
    lines.forEach(line -> draw(line, plot, svg));
    svg.close();
    if (labels) {
      EndLabels.draw(lines, plot, svg);
    }
    return svg.markup();
  }

  private static void draw(Line line, Plot plot, Svg svg) {
    svg.open("g", "class", "line " + line.style());
    svg.element("title", line.hover());
    if (!line.faint().isEmpty()) {
      svg.leaf("path", "class", "faint", "d", path(line.faint(), plot));
    }
    String path = path(line.points(), plot);
    svg.leaf("path", "class", "reach", "d", path).leaf("path", "class", "curve", "d", path);
    for (int i = 0; i < line.marks().size(); i++) {
      Point point = line.points().get(i);
      svg.open("circle", "cx", plot.x(point.x()), "cy", plot.y(point.y()), "r", MARK);
      svg.element("title", line.marks().get(i)).close();
    }
    svg.close();
  }

  private static String path(List<Point> points, Plot plot) {
    StringJoiner path = new StringJoiner("L", "M", "");
    for (Point point : points) {
      path.add(Svg.number(plot.x(point.x())) + " " + Svg.number(plot.y(point.y())));
    }
    return path.toString();
  }
}
