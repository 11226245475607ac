package org.supernet4j.runtime.report.chart;

import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;

/**
 * Marks over two axes.
 *
 * @param title what the chart shows
 * @param description what is to be seen, for those who cannot see it
 * @param across the level axis
 * @param up the upright axis
 * @param dots the marks
 * @param guide a line behind the marks, such as a front; may be empty
 */
public record ScatterChart(
    String title, String description, Axis across, Axis up, List<Dot> dots, List<Point> guide)
    implements Chart {

  public ScatterChart {
    dots = dots.stream().sorted(Comparator.comparing(Dot::kind)).toList();
    guide = List.copyOf(guide);
  }

  @Override
  public String svg(Frame frame) {
    Plot plot = new Plot(frame, across, up, 0);
    Svg svg = Svg.drawing(frame.width(), frame.height(), title, description);
    plot.drawOn(svg);
    if (guide.size() > 1) {
      StringJoiner path = new StringJoiner("L", "M", "");
      guide.forEach(
          point -> path.add(Svg.number(plot.x(point.x())) + " " + Svg.number(plot.y(point.y()))));
      svg.leaf("path", "class", "guide", "d", path.toString());
    }
    for (Dot dot : dots) {
      svg.open(
          "circle",
          "class",
          dot.kind().style(),
          "cx",
          plot.x(dot.place().x()),
          "cy",
          plot.y(dot.place().y()),
          "r",
          dot.kind().radius());
      svg.element("title", dot.hover()).close();
    }
    DotLabels.draw(dots, plot, svg);
    return svg.markup();
  }
}
