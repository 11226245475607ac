package org.supernet4j.runtime.report.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;

/**
 * Curves over a common axis, each within a band; where the frame is wide, names stand at their
 * ends.
 *
 * @param title what the chart shows
 * @param description what is to be seen, for those who cannot see it
 * @param across the level axis
 * @param up the upright axis
 * @param bands the curves with their bands
 */
public record BandChart(String title, String description, Axis across, Axis up, List<Band> bands)
    implements Chart {

  /**
   * A curve within a band.
   *
   * @param line the curve
   * @param low the lower border of the band, left to right
   * @param high the upper border of the band, left to right
   * @param shaded whether the band is always shown rather than where the curve is pointed at
   */
  public record Band(Line line, List<Point> low, List<Point> high, boolean shaded) {
    private static final int COLOURS = 9;
    private static final int DASHES = 3;

    public Band {
      low = List.copyOf(low);
      high = List.copyOf(high);
    }

    /** The class of colour and dashes in the style sheet; curves of near hues differ in dashes. */
    String style() {
      int colour = line.index() % COLOURS;
      return "c" + colour + " d" + (colour / 2 + line.index() / COLOURS) % DASHES;
    }

    /** The curve's entry in the legend. */
    public Figure.LegendEntry legend() {
      return new Figure.LegendEntry("line " + style(), line.name());
    }
  }

  public BandChart {
    bands = List.copyOf(bands);
  }

  @Override
  public String svg(Frame frame) {
    List<Line> lines = bands.stream().map(Band::line).toList();
    boolean labels = frame == Frame.WIDE;
    Plot plot = new Plot(frame, across, up, labels ? EndLabels.width(lines) : 0);
    Svg svg = Svg.drawing(frame.width(), frame.height(), title, description);
    plot.drawOn(svg);
    svg.open("g", "class", "lines");
    for (Band band : bands) {
      svg.open("g", "class", "line " + band.style());
      svg.element("title", band.line.hover());
      svg.leaf(
          "path",
          "class",
          band.shaded ? "band" : "band resting",
          "d",
          path(around(band), plot) + "Z");
      String curve = path(band.line.points(), plot);
      svg.leaf("path", "class", "reach", "d", curve).leaf("path", "class", "curve", "d", curve);
      svg.close();
    }
    svg.close();
    if (labels) {
      EndLabels.draw(lines, plot, svg);
    }
    return svg.markup();
  }

  private static List<Point> around(Band band) {
    List<Point> around = new ArrayList<>(band.high);
    Collections.reverse(around);
    around.addAll(0, band.low);
    return around;
  }

  private static String path(List<Point> points, Plot plot) {
    StringJoiner path = new StringJoiner("L", "M", "");
    for (Point point : points) {
      path.add(Svg.number(plot.x(point.x())) + " " + Svg.number(plot.y(point.y())));
    }
    return path.toString();
  }
}
