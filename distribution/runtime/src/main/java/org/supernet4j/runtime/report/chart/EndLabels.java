package org.supernet4j.runtime.report.chart;

import java.util.Comparator;
import java.util.List;

/** Names of curves at their right ends, moved apart where the ends are close. */
final class EndLabels {
  private static final double GAP = 8;

  private EndLabels() {}

  /** The room that names need on the right, in pixels. */
  static double width(List<Line> lines) {
    return 2 * GAP
        + lines.stream().mapToDouble(line -> Lettering.width(line.name())).max().orElse(0);
  }

  static void draw(List<Line> lines, Plot plot, Svg svg) {
    List<Line> downwards =
        lines.stream().sorted(Comparator.comparingDouble(line -> end(line, plot))).toList();
    double[] places = downwards.stream().mapToDouble(line -> end(line, plot)).toArray();
    spread(places, plot.top(), plot.bottom());
    svg.open("g", "class", "ends");
    for (int i = 0; i < places.length; i++) {
      Line line = downwards.get(i);
      svg.element(
          "text",
          line.name(),
          "class",
          line.style(),
          "x",
          plot.right() + GAP,
          "y",
          places[i] + Lettering.LINE / 3);
    }
    svg.close();
  }

  private static double end(Line line, Plot plot) {
    return plot.y(line.points().get(line.points().size() - 1).y());
  }

  /** Moves ascending places apart by a line of text: down first, then up from the lower edge. */
  static void spread(double[] places, double top, double bottom) {
    double free = top;
    for (int i = 0; i < places.length; i++) {
      places[i] = Math.max(places[i], free);
      free = places[i] + Lettering.LINE;
    }
    double limit = bottom;
    for (int i = places.length - 1; i >= 0; i--) {
      places[i] = Math.min(places[i], limit);
      limit = places[i] - Lettering.LINE;
    }
  }
}
